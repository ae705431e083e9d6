/** Operations that anybody may call without signing in, each with why. A new one has to be written down here, too. */
export const PUBLIC: Record<string, string> = {
  readSession: 'the sign-in page asks who is there; a stranger learns only whether the installation is new',
  makeFirstStart: 'nobody can be signed in on an empty installation; refused once an account exists',
};

/** Operations of everybody who is signed in, about themselves. */
export const SIGNED_IN: Record<string, string> = {
  changeOwnPassword: 'one’s own password',
  listOwnSessions: 'one’s own sessions',
  endOwnSession: 'one’s own sessions',
  endOtherSessions: 'one’s own sessions',
};
