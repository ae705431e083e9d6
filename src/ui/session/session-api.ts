import { ownHeaders, refuse, send } from '../api/client.ts';
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

/** What sign-in answers with, in our words. The library answers in English codes. */
const signInWords: Record<string, string> = {
  INVALID_USERNAME_OR_PASSWORD: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  INVALID_EMAIL_OR_PASSWORD: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  INVALID_PASSWORD: 'Mật khẩu không đúng.',
  USERNAME_TOO_SHORT: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  USERNAME_TOO_LONG: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  INVALID_USERNAME: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  INVALID_CODE: 'Mã xác thực không đúng. Hãy nhập mã đang hiện trên ứng dụng xác thực.',
  INVALID_TWO_FACTOR_COOKIE: 'Đã quá thời gian nhập mã. Hãy đăng nhập lại từ đầu.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Đã nhập sai nhiều lần. Hãy đăng nhập lại từ đầu.',
  INVALID_BACKUP_CODE: 'Mã dự phòng không đúng hoặc đã được dùng.',
};

async function auth<T>(path: string, body: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/auth${path}`, post(body));
  } catch {
    throw networkProblem();
  }
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return answer as T;
  const said = signInWords[String(answer.code)];
  if (said) throw new Problem({ status: 400, code: String(answer.code), title: 'Chưa đăng nhập được', detail: said });
  if (response.status === 401) {
    throw new Problem({
      status: 400,
      code: 'sign-in',
      title: 'Chưa đăng nhập được',
      detail: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    });
  }
  return refuse(parseProblem(response.status, String(response.headers.get('content-type')).includes('problem') ? answer : {}));
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
export const endTwoStep = (password: string) => auth<unknown>('/two-factor/disable', { password });

/** The address to go to for a province's own sign-in; comes back to the page now open. */
export async function beginOidc(): Promise<string> {
  const answer = await auth<{ url: string }>('/sign-in/oauth2', {
    providerId: 'oidc',
    callbackURL: location.pathname + location.search,
  });
  return answer.url;
}
