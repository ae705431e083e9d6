export { systemActKinds } from './acts.ts';
