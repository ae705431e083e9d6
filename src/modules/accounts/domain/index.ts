export { accountActKinds } from './acts.ts';
export { LONGEST_PASSWORD, passwordFault, SHORTEST_PASSWORD } from './password-rules.ts';
export { suggestUserName } from './user-name.ts';
