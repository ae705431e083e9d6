/** A field the server refused. `path` is dotted: `tasks.3.dueOn`. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** Something that may be done instead, sent with a 409. */
export interface AllowedAct {
  readonly action: string;
  readonly label: string;
}

interface ProblemParts {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly requestId?: string | undefined;
  readonly errors?: readonly FieldFault[] | undefined;
  readonly allowed?: readonly AllowedAct[] | undefined;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Why a call to the server did not succeed, in words for the person at the screen.
 * `status` 0 means that no answer came at all (network); otherwise the HTTP status. `body` keeps the whole answer for
 * refusals that carry more, such as the tree of legal checks of a 422.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldFault[];
  readonly allowed: readonly AllowedAct[];
  readonly body: Readonly<Record<string, unknown>>;

  constructor(parts: ProblemParts) {
    super(parts.detail ?? parts.title);
    this.name = 'Problem';
    this.status = parts.status;
    this.code = parts.code;
    this.title = parts.title;
    this.detail = parts.detail;
    this.requestId = parts.requestId;
    this.errors = parts.errors ?? [];
    this.allowed = parts.allowed ?? [];
    this.body = parts.body ?? {};
  }

  /** The same request may succeed if it is sent again. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const words: Record<number, readonly [title: string, detail: string]> = {
  400: ['Thông tin chưa hợp lệ', 'Hãy kiểm tra lại những chỗ được chỉ ra rồi gửi lại.'],
  401: ['Phiên làm việc đã hết', 'Hãy đăng nhập lại để tiếp tục. Những gì đang soạn vẫn được giữ trên máy này.'],
  403: ['Không có quyền thực hiện', 'Tài khoản của ông/bà chưa được giao việc này. Hãy liên hệ quản trị viên nếu cần.'],
  404: ['Không tìm thấy', 'Nội dung này không tồn tại hoặc không thuộc phạm vi được xem.'],
  409: ['Nội dung đã thay đổi', 'Có người vừa cập nhật nội dung này. Hãy tải lại để xem bản mới nhất.'],
  413: ['Tệp quá lớn', 'Tệp vượt quá dung lượng cho phép. Hãy chọn tệp nhỏ hơn.'],
  422: ['Chưa đủ điều kiện theo quy định', 'Hãy xem những điều kiện chưa đạt và căn cứ kèm theo.'],
  429: ['Quá nhiều yêu cầu', 'Hãy chờ một lát rồi thử lại.'],
  502: ['Hệ thống đang khởi động lại', 'Hãy chờ ít phút rồi thử lại.'],
  503: ['Hệ thống đang bảo trì', 'Hãy chờ ít phút rồi thử lại.'],
};
const unknownFault = [
  'Hệ thống gặp sự cố',
  'Yêu cầu chưa được thực hiện. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên mã tra cứu bên dưới.',
] as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

/** Reads the body of a refused request; anything that is not a problem document becomes the status's own sentence. */
export function parseProblem(status: number, body: unknown): Problem {
  const given = isRecord(body) ? body : {};
  const [title, detail] = words[status] ?? unknownFault;
  const errors = Array.isArray(given.errors)
    ? given.errors.filter(isRecord).flatMap((fault) => {
        const message = text(fault.message);
        const path = Array.isArray(fault.path) ? fault.path.join('.') : (text(fault.path) ?? '');
        return message ? [{ path, message }] : [];
      })
    : [];
  const allowed = Array.isArray(given.allowed)
    ? given.allowed.filter(isRecord).flatMap((act) => {
        const label = text(act.label);
        return label ? [{ action: text(act.action) ?? '', label }] : [];
      })
    : [];
  return new Problem({
    status,
    code: text(given.code) ?? `http-${status}`,
    title: text(given.title) ?? title,
    detail: text(given.detail) ?? (text(given.title) ? undefined : detail),
    requestId: text(given.requestId),
    errors,
    allowed,
    body: given,
  });
}

/** No answer came: the line is down, or the server is. */
export const networkProblem = (): Problem =>
  new Problem({
    status: 0,
    code: 'network',
    title: 'Không kết nối được với máy chủ',
    detail: 'Hãy kiểm tra đường truyền rồi thử lại. Những gì đang soạn vẫn được giữ trên máy này.',
  });

/** Whatever was thrown, as a `Problem` that can be shown. */
export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem
    ? thrown
    : new Problem({
        status: -1,
        code: 'screen',
        title: 'Màn hình gặp sự cố',
        detail: 'Hãy tải lại trang. Những gì đang soạn vẫn được giữ trên máy này.',
      });
