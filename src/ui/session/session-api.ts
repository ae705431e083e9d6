import { ownHeaders, send } from '../api/client.ts';
import { networkProblem, Problem, parseProblem } from '../api/problem.ts';
import type { FirstStart, Session } from './types.ts';

const json = { ...ownHeaders, 'Content-Type': 'application/json' } as const;
const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: json,
  credentials: 'same-origin',
  body: JSON.stringify(body),
});
const write = (body: unknown): RequestInit => ({ ...post(body), headers: { ...json, 'Idempotency-Key': crypto.randomUUID() } });

/** Who is at the screen. Never answers 401: being signed out is a state. */
export const readSession = async (signal?: AbortSignal): Promise<Session> =>
  (await send('/api/session', { headers: ownHeaders, credentials: 'same-origin', signal: signal ?? null })) as Session;

/** Creates the administrator and the root unit of an empty installation. */
export const makeFirstStart = (input: FirstStart) => send('/api/first-start', write(input));

export const changePassword = (input: { readonly current: string; readonly next: string }) =>
  send('/api/session/password', write(input));

/**
 * The way in. A refusal is told on the page that asked: a 401 here means a wrong password, not that a session has ended.
 */
async function auth<T>(path: string, body: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/auth${path}`, post(body));
  } catch {
    throw networkProblem();
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  const problem = parseProblem(response.status, answer);
  throw problem.code === 'sign-in-failed'
    ? new Problem({ ...problem, title: 'Chưa đăng nhập được', detail: problem.detail })
    : problem;
}

/** Resolves to whether a code of the second step is still owed. */
export async function signIn(username: string, password: string): Promise<{ readonly codeOwed: boolean }> {
  const answer = await auth<{ twoFactorRedirect?: boolean }>('/sign-in/username', { username, password });
  return { codeOwed: answer?.twoFactorRedirect === true };
}

export const verifyCode = (code: string, trustDevice: boolean) => auth<unknown>('/two-factor/verify-totp', { code, trustDevice });
export const verifyBackupCode = (code: string) => auth<unknown>('/two-factor/verify-backup-code', { code });
export const signOutNow = () => auth<unknown>('/sign-out', {});

/** Begins the set-up of the second step; it counts only after one code has been verified. */
export const beginTwoStep = (password: string) =>
  auth<{ readonly totpURI: string; readonly backupCodes: readonly string[] }>('/two-factor/enable', { password });
/** New backup codes; the old ones stop working. */
export const newBackupCodes = (password: string) =>
  auth<{ readonly backupCodes: readonly string[] }>('/two-factor/generate-backup-codes', { password });
export const endTwoStep = (password: string) => auth<unknown>('/two-factor/disable', { password });

/** The address to go to for a province's own sign-in; comes back to the page now open. */
export async function beginOidc(): Promise<string> {
  const answer = await auth<{ url: string }>('/sign-in/oauth2', {
    providerId: 'oidc',
    callbackURL: location.pathname + location.search,
  });
  return answer.url;
}
