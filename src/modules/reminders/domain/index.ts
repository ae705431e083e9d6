export { reminderActs } from './acts.ts';
