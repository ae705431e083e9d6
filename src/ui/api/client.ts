import type { BodyIn, OperationSpec, ParamsIn, QueryIn, ResultOf } from '../../kernel/operation.ts';
import { buildAddress } from './address.ts';
import { networkProblem, type Problem, parseProblem } from './problem.ts';

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Record<string, never> extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value };

/** What is sent with an operation: only the parts its contract declares. `file` goes with operations that `upload`. */
export type CallInput<O extends OperationSpec> = Part<'params', ParamsIn<O>> &
  Part<'query', QueryIn<O>> &
  Part<'body', BodyIn<O>> & { readonly file?: File };

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Same key = same act: the server answers a repetition with the first result. `useAct` takes care of it. */
  readonly idempotencyKey?: string;
  /** Share of the file that has left this machine, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

interface AnyInput {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
  readonly file?: File;
}

const expired = new Set<() => void>();

/** Called whenever the server answers that nobody is signed in. Returns the function that stops listening. */
export function onSignedOut(listener: () => void): () => void {
  expired.add(listener);
  return () => expired.delete(listener);
}

/** Refuses with the problem; tells the session first when it is over. */
export function refuse(problem: Problem): never {
  if (problem.status === 401) for (const listener of expired) listener();
  throw problem;
}

/** Marks a request as coming from our own pages: other sites cannot add this header without being asked. */
export const ownHeaders = { 'X-Requested-With': 'sovang', Accept: 'application/json, application/problem+json' } as const;

/** The address of an operation that answers with a file, for `<a href download>`. */
export function addressOf<O extends OperationSpec>(op: O, input: CallInput<O>): string {
  const { params, query } = input as AnyInput;
  return buildAddress(op.path, params, query);
}

/**
 * Asks the server for one operation of a contract.
 *
 * ```ts
 * const plan = await call(readPlan, { params: { id } }, { signal });
 * ```
 * Resolves to the operation's `result`. Rejects with a `Problem`.
 */
export async function call<O extends OperationSpec>(op: O, input: CallInput<O>, options: CallOptions = {}): Promise<ResultOf<O>> {
  const given = input as AnyInput;
  const address = buildAddress(op.path, given.params, given.query);
  const headers: Record<string, string> = { ...ownHeaders };
  if (op.method !== 'GET') headers['Idempotency-Key'] = options.idempotencyKey ?? crypto.randomUUID();
  if (given.file) return (await upload(op.method, address, headers, asForm(given), options)) as ResultOf<O>;
  const init: RequestInit = { method: op.method, headers, credentials: 'same-origin', signal: options.signal ?? null };
  if (given.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(given.body);
  }
  return (await send(address, init)) as ResultOf<O>;
}

/** `fetch` with our answers: the parsed JSON, or a `Problem` thrown. */
export async function send(address: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (fault) {
    if (init.signal?.aborted) throw fault;
    throw networkProblem();
  }
  const body = parseJson(await response.text().catch(() => ''));
  return response.ok ? body : refuse(parseProblem(response.status, body));
}

/** The file under "file", the fields beside it; what is not text is sent as JSON. */
function asForm({ body, file }: AnyInput): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  if (file) form.append('file', file, file.name);
  return form;
}

/** `fetch` cannot tell how much of a file has been sent; XMLHttpRequest can. */
function upload(
  method: string,
  address: string,
  headers: Record<string, string>,
  form: FormData,
  options: CallOptions,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && options.onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(networkProblem());
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve(body);
      try {
        refuse(parseProblem(request.status, body));
      } catch (problem) {
        reject(problem);
      }
    };
    options.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
