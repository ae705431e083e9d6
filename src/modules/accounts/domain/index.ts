export { accountActKinds } from './acts.ts';
export { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length.ts';
export { passwordFault } from './password-rules.ts';
export { suggestUserName } from './user-name.ts';
