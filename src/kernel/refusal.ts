/**
 * Why an act was refused, in words for the officer. Thrown, never returned: an error value returned from inside a
 * transaction would commit it. `platform/http/problem.ts` is the only place that turns one into a response.
 */
export type RefusalKind =
  | 'malformed' // 400: the form is wrong, every fault is named
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'notFound' // 404: also what the caller may not see
  | 'conflict' // 409: the record cannot do this now; `allowed` says what it can
  | 'tooLarge' // 413
  | 'law' // 422: the law, or a rule of the record's content, does not allow it
  | 'tooMany'; // 429

/** Closed list of codes that a program may rely on. */
export const REFUSAL_CODES = [
  'invalid-input',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'sign-in-required',
  'sign-in-failed',
  'account-locked',
  'password-change-required',
  'second-factor-required',
  'origin-refused',
  'not-allowed',
  'not-found',
  'state-conflict',
  'version-conflict',
  'already-exists',
  'still-in-use',
  'file-too-large',
  'file-refused',
  'rule-not-met',
  'too-many-requests',
  'internal',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One wrong field: `path` as in the request ("tasks.3.content"), `message` a Vietnamese sentence. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What the record can do instead, in words. */
export interface AllowedAct {
  readonly action: string;
  readonly label: string;
}

export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: RefusalCode;
  readonly faults: readonly Fault[];
  readonly allowed: readonly AllowedAct[];
  /** Seconds after which trying again makes sense (429 only). */
  readonly retryAfter: number | null;

  constructor(
    kind: RefusalKind,
    code: RefusalCode,
    message: string,
    extra: { faults?: readonly Fault[]; allowed?: readonly AllowedAct[]; retryAfter?: number } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.faults = extra.faults ?? [];
    this.allowed = extra.allowed ?? [];
    this.retryAfter = extra.retryAfter ?? null;
  }
}

export const malformed = (
  faults: readonly Fault[],
  message = 'Thông tin gửi lên chưa đúng. Xin sửa các mục được nêu.',
): Refusal => new Refusal('malformed', 'invalid-input', message, { faults });

/** Unknown and foreign records look the same, so that nobody learns what exists elsewhere. */
export const notFound = (what = 'mục này'): Refusal =>
  new Refusal('notFound', 'not-found', `Không tìm thấy ${what}, hoặc ông/bà không có quyền xem.`);

export const forbidden = (message = 'Tài khoản của ông/bà không được giao việc này.'): Refusal =>
  new Refusal('forbidden', 'not-allowed', message);

export const conflict = (
  message: string,
  allowed: readonly AllowedAct[] = [],
  code: 'state-conflict' | 'version-conflict' | 'already-exists' | 'still-in-use' = 'state-conflict',
): Refusal => new Refusal('conflict', code, message, { allowed });

export const ruleNotMet = (message: string, faults: readonly Fault[] = []): Refusal =>
  new Refusal('law', 'rule-not-met', message, { faults });
