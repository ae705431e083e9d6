import type { AllowedAct, Fault, Refusal, RefusalCode, RefusalKind } from '../../kernel/refusal.ts';

/** The body of every refusal (RFC 9457), the same for all routes. Only this file writes `application/problem+json`. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** To quote to the administrator; stands in the server's log lines too. */
  readonly requestId: string;
  readonly errors?: readonly Fault[];
  readonly allowed?: readonly AllowedAct[];
}

export const STATUS: Record<RefusalKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  law: 422,
  tooMany: 429,
};

const TITLE: Record<RefusalKind, string> = {
  malformed: 'Thông tin chưa đúng',
  unauthenticated: 'Cần đăng nhập',
  forbidden: 'Không được phép',
  notFound: 'Không tìm thấy',
  conflict: 'Chưa thực hiện được lúc này',
  tooLarge: 'Quá lớn',
  law: 'Không đúng quy định',
  tooMany: 'Quá nhiều lần',
};

/** Titles that the kind alone would say wrongly. */
const TITLE_OF: Partial<Record<RefusalCode, string>> = { 'file-refused': 'Không nhận được tệp' };

export function problemOf(refusal: Refusal, requestId: string): ProblemBody {
  return {
    type: `/problems/${refusal.code}`,
    title: TITLE_OF[refusal.code] ?? TITLE[refusal.kind],
    status: STATUS[refusal.kind],
    code: refusal.code,
    detail: refusal.message,
    requestId,
    ...(refusal.faults.length > 0 ? { errors: refusal.faults } : {}),
    ...(refusal.allowed.length > 0 ? { allowed: refusal.allowed } : {}),
  };
}

/** Anything unexpected: the person learns that it failed and what to quote, nothing of the inside. */
export const internalProblem = (requestId: string): ProblemBody => ({
  type: '/problems/internal',
  title: 'Hệ thống gặp lỗi',
  status: 500,
  code: 'internal',
  detail: `Hệ thống gặp lỗi ngoài dự kiến, việc vừa làm chưa được ghi. Xin thử lại; nếu vẫn lỗi, xin báo quản trị kèm mã ${requestId}.`,
  requestId,
});

export function problemResponse(body: ProblemBody, retryAfter: number | null = null): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  };
  if (retryAfter !== null) headers['retry-after'] = String(retryAfter);
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
