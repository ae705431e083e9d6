/** Operations that anybody may call without signing in, each with why. A new one has to be written down here, too. */
export const PUBLIC: Record<string, string> = {
  readSession: 'the sign-in page asks who is there; a stranger learns only whether the installation is new',
  makeFirstStart: 'nobody can be signed in on an empty installation; refused once an account exists',
  readCalendarFeed: 'calendar programs cannot sign in; the address carries a secret of 256 bits',
};

/** Operations of everybody who is signed in, about themselves. */
export const SIGNED_IN: Record<string, string> = {
  changeOwnPassword: 'one’s own password',
  listOwnSessions: 'one’s own sessions',
  endOwnSession: 'one’s own sessions',
  endOtherSessions: 'one’s own sessions',
  listCalendarFeeds: 'addresses one has made',
  createCalendarFeed: 'of one’s own tasks; of a unit only where its tasks may be read, which the act checks',
  revokeCalendarFeed: 'addresses one has made',
  listNotices: 'one’s own notices',
  readNotices: 'one’s own notices',
  getNoticeSetting: 'how one wants one’s own notices',
  setNoticeSetting: 'how one wants one’s own notices',
};
