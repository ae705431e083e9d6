import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '../../access/actor.ts';
import { may, maySomewhere } from '../../access/jurisdiction.ts';
import { isWrite } from '../../kernel/operation.ts';
import { type Fault, forbidden, malformed, notFound, Refusal } from '../../kernel/refusal.ts';
import { readableText } from '../../kernel/vi-text.ts';
import type { Tx } from '../db/database.ts';
import { actContext, type Services } from '../services.ts';
import { faultsOf, SAY_WHAT_CAME } from './faults.ts';
import { firstAnswer, type KeptAnswer, keepAnswer } from './idempotency.ts';
import type { FileAnswer, Input, Route } from './route.ts';

/** A JSON body larger than this is refused before it is read. */
export const MAX_JSON_BYTES = 2 * 1024 * 1024;

/** What the outermost layer has put on a request. */
export interface HttpEnv {
  Variables: { requestId: string; actor: Actor | null };
}

type Parsed = Input<Route['op']>;

/** The one path of every request: shape → who → authorise → (slow work) → act once → answer checked. */
export function mountRoutes(services: Services, routes: readonly Route[]): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  for (const r of routes) {
    const limit = r.op.upload ? r.op.upload.maxBytes + 64 * 1024 : MAX_JSON_BYTES;
    app.on(
      r.op.method,
      [r.op.path],
      async (c, next) => {
        // Before anything of the body is taken in.
        if (!c.get('actor') && !('public' in r.op.access))
          throw new Refusal('unauthenticated', 'sign-in-required', 'Ông/bà chưa đăng nhập hoặc phiên làm việc đã hết.');
        await next();
      },
      bodyLimit({
        maxSize: limit,
        onError: () => {
          throw new Refusal('tooLarge', 'file-too-large', `Nội dung gửi lên quá lớn: chỉ nhận tối đa ${sizeText(limit)}.`);
        },
      }),
      async (c) => {
        const input = await parse(r, c.req.raw, c.req.param(), c.req.query());
        const key = idempotencyKey(r, c.req.header('idempotency-key'));
        return answer(services, r, c.get('actor') ?? ANYBODY, input, key, c.get('requestId'));
      },
    );
  }
  return app;
}

/** Who acts on public operations: holds nothing. */
const ANYBODY: Actor = { accountId: 'public', personId: null, name: 'Khách', grants: [] };

async function answer(
  services: Services,
  r: Route,
  actor: Actor,
  input: Parsed,
  key: string | null,
  requestId: string,
): Promise<Response> {
  let prepared: unknown;
  if (r.parts.prepare) {
    await services.db.transaction((tx) => authorise(services, r, tx, input, actor));
    prepared = await r.parts.prepare(services, input, actor);
  }
  const outcome = await services.db.transaction(async (tx): Promise<{ fresh: unknown } | { kept: KeptAnswer }> => {
    await authorise(services, r, tx, input, actor);
    const at = services.clock.now();
    const request = key
      ? { accountId: actor.accountId, key, operation: r.op.id, hash: inputHash(input, services.config.secret), at }
      : null;
    if (request) {
      const kept = await firstAnswer(tx, request);
      if (kept) return { kept };
    }
    const fresh = await r.parts.act(actContext(services, tx, actor, requestId), input, prepared);
    if (request && !r.parts.present) await keepAnswer(tx, request, checked(r, fresh));
    return { fresh };
  });
  if ('kept' in outcome) return jsonOrEmpty(outcome.kept.answer);
  const result = r.parts.present ? await r.parts.present(services, outcome.fresh, input) : outcome.fresh;
  return r.op.download ? fileResponse(result as FileAnswer) : jsonOrEmpty(checked(r, result));
}

/** Fails closed: an action without a target, an unknown record and a foreign record are all refused. */
async function authorise(services: Services, r: Route, tx: Tx, input: Parsed, actor: Actor): Promise<void> {
  if (!r.action) return;
  if (r.parts.target === 'anywhere') {
    if (!maySomewhere(actor, r.action)) throw forbidden();
    return;
  }
  const target = r.parts.target ? await r.parts.target(tx, input, actor, services.clock) : null;
  if (!target || !may(actor, r.action, target)) {
    // Somebody without this duty anywhere learns that; somebody with it elsewhere does not learn what exists here.
    if (!maySomewhere(actor, r.action)) throw forbidden();
    throw notFound();
  }
}

async function parse(r: Route, request: Request, params: Record<string, string>, query: Record<string, string>): Promise<Parsed> {
  const faults: Fault[] = [];
  const take = (
    schema:
      | { safeParse(v: unknown, how: { reportInput: boolean }): { success: boolean; data?: unknown; error?: never } }
      | undefined,
    value: unknown,
    prefix: string,
  ) => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value, SAY_WHAT_CAME) as
      | { success: true; data: unknown }
      | { success: false; error: Parameters<typeof faultsOf>[0] };
    if (parsed.success) return parsed.data;
    faults.push(...faultsOf(parsed.error, prefix));
    return undefined;
  };
  const parsedParams = take(r.op.params as never, received(params), 'params');
  // An id that is none cannot be the id of anything.
  if (faults.length > 0) throw notFound();
  const parsedQuery = take(r.op.query as never, received(query), '');
  const sent = r.op.upload
    ? await readUpload(request, faults)
    : { body: r.op.body ? await readJson(request) : undefined, file: undefined };
  const body = take(r.op.body as never, sent.body, '');
  if (faults.length > 0) throw malformed(faults);
  return { params: parsedParams, query: parsedQuery, body, file: sent.file } as Parsed;
}

async function readJson(request: Request): Promise<unknown> {
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) {
    throw malformed([{ path: '', message: 'Nội dung gửi lên phải là JSON.' }]);
  }
  const text = await request.text();
  try {
    return JSON.parse(text, (_key, value) => (typeof value === 'string' ? receivedText(value) : value));
  } catch {
    throw malformed([{ path: '', message: 'Nội dung gửi lên không phải JSON đúng dạng.' }]);
  }
}

async function readUpload(request: Request, faults: Fault[]): Promise<{ body: unknown; file: Input<Route['op']>['file'] }> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw malformed([{ path: 'file', message: 'Chưa nhận được tệp. Xin chọn tệp rồi gửi lại.' }]);
  }
  const file = form.get('file');
  if (!(file instanceof File)) {
    faults.push({ path: 'file', message: 'Chưa chọn tệp.' });
    return { body: {}, file: undefined };
  }
  const body = received(
    Object.fromEntries([...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  );
  const uploaded = { name: fileName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
  return { body, file: uploaded as never };
}

const UUID = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/i;

/** A text as it is taken in: nothing unreadable; an id as the database writes it, since ids are also compared as texts. */
const receivedText = (text: string): string => (UUID.test(text) ? text.toLowerCase() : readableText(text));

const received = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, receivedText(value)]));

/** For display and for the name it is saved under: no folders, no line breaks, nothing that turns the reading direction. */
function fileName(given: string): string {
  const alone = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).normalize('NFC');
  // Cut first: a pair that is cut through is then left out whole.
  const name = readableText(alone.slice(-200)).replace(/[\r\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  return name.trim() || 'tep';
}

function idempotencyKey(r: Route, header: string | undefined): string | null {
  if (!isWrite(r.op)) return null;
  if (!header || header.length < 8 || header.length > 200) {
    throw new Refusal(
      'malformed',
      'idempotency-key-missing',
      'Yêu cầu ghi phải kèm mã chống gửi trùng (Idempotency-Key, 8–200 ký tự).',
    );
  }
  return header;
}

/** Keyed: what was sent may hold a password, and a plain hash of one can be searched for. */
function inputHash(input: Parsed, secret: string): string {
  const hash = createHmac('sha256', secret).update(
    JSON.stringify([input.params ?? null, input.query ?? null, input.body ?? null]),
  );
  const file = input.file as { name: string; bytes: Uint8Array } | undefined;
  if (file) hash.update(file.name).update(file.bytes);
  return hash.digest('hex');
}

/** A wrong answer is our fault (500), never the caller's puzzle; fields that are not in the contract do not leave. */
function checked(r: Route, result: unknown): unknown {
  if (!r.op.result) return null;
  return r.op.result.parse(result);
}

const jsonOrEmpty = (value: unknown): Response =>
  value === null || value === undefined
    ? new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
    : new Response(JSON.stringify(value), {
        headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
      });

function fileResponse(file: FileAnswer): Response {
  const disposition = `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  return new Response(file.bytes as Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>, {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': disposition,
      'cache-control': 'private, no-store',
    },
  });
}

export const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} KB`;
