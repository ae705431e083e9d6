import { conflict, malformed, Refusal } from '../../../kernel/refusal.ts';

export const WRONG_PASSWORD = 'Tên đăng nhập hoặc mật khẩu không đúng.';
const signInFailed = (message: string): Refusal => new Refusal('unauthenticated', 'sign-in-failed', message);
/** 400, not 401: on the way in nobody is signed in yet, and a 401 would tell the screen that a session has ended. */
const atCode = (message: string): Refusal =>
  new Refusal('malformed', 'sign-in-failed', message, { faults: [{ path: 'code', message }] });
const lockedFor15Minutes = (): Refusal =>
  new Refusal('tooMany', 'account-locked', 'Đã nhập sai mã nhiều lần nên tạm khóa. Xin thử lại sau 15 phút.', {
    retryAfter: 15 * 60,
  });

/** Every refusal of the sign-in library that can reach our screens, in our words. */
const WORDS: Record<string, () => Refusal> = {
  INVALID_USERNAME_OR_PASSWORD: () => signInFailed(WRONG_PASSWORD),
  INVALID_CODE: () => atCode('Mã xác thực không đúng. Xin nhập mã đang hiện trên ứng dụng xác thực.'),
  INVALID_BACKUP_CODE: () => atCode('Mã dự phòng không đúng hoặc đã được dùng.'),
  INVALID_TWO_FACTOR_COOKIE: () =>
    new Refusal('malformed', 'sign-in-failed', 'Đã quá thời gian nhập mã. Xin đăng nhập lại từ đầu.'),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () =>
    new Refusal('malformed', 'sign-in-failed', 'Đã nhập sai mã nhiều lần. Xin đăng nhập lại từ đầu.'),
  ACCOUNT_TEMPORARILY_LOCKED: lockedFor15Minutes,
  INVALID_PASSWORD: () => malformed([{ path: 'password', message: 'Mật khẩu đang dùng chưa đúng.' }]),
  TOTP_ALREADY_ENABLED: () => conflict('Xác thực hai bước đang bật. Muốn đổi điện thoại, xin tắt rồi bật lại.'),
  TOTP_NOT_ENABLED: () => conflict('Tài khoản này chưa bật xác thực hai bước.'),
  BACKUP_CODES_NOT_ENABLED: () => conflict('Tài khoản này chưa bật xác thực hai bước.'),
  TWO_FACTOR_NOT_ENABLED: () => conflict('Tài khoản này chưa bật xác thực hai bước.'),
  ACCOUNT_DISABLED: () => new Refusal('forbidden', 'not-allowed', 'Tài khoản này đã tạm dừng. Xin liên hệ quản trị của đơn vị.'),
};

/** The library's answer, read. `body` is an object whatever was sent. */
export interface LibraryAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly setCookies: readonly string[];
  readonly location: string | null;
}

export async function readAnswer(response: Response): Promise<LibraryAnswer> {
  const body: unknown = await response.json().catch(() => ({}));
  return {
    status: response.status,
    body: typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {},
    setCookies: response.headers.getSetCookie(),
    location: response.headers.get('location'),
  };
}

/** @throws Refusal in our words; Error (our fault, 500) when the library says something we do not know */
export function refuseUnlessOk(answer: LibraryAnswer): void {
  if (answer.status < 400) return;
  const known = WORDS[String(answer.body.code)];
  if (known) throw known();
  throw new Error(`sign-in library answered ${answer.status} ${String(answer.body.code)} ${String(answer.body.message)}`);
}

/** What the person sees who comes back from the province's own sign-in without having got in, by the library's error. */
export function oidcFailure(error: string): 'unknown' | 'disabled' | 'failed' {
  if (/disabled/i.test(error) && /account/i.test(error)) return 'disabled';
  return /sign_?up|not_linked|link/i.test(error) ? 'unknown' : 'failed';
}
