import type { z } from 'zod';
import type { RefusalCode } from './refusal.ts';

/**
 * One thing that can be asked of the server, written once: the server validates by it, the OpenAPI page is made from it,
 * the screen calls it. `path` uses `:name` for parameters.
 */
export interface OperationSpec {
  /** camelCase, unique over the system; also the OpenAPI operationId. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  /** English, one line, for developers. */
  readonly summary: string;
  /** Who may: an action of `src/access/actions.ts`; any signed-in account; or anybody, with the reason written down. */
  readonly access: { readonly action: string } | { readonly signedIn: string } | { readonly public: string };
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** JSON body. */
  readonly body?: z.ZodType;
  /** `multipart/form-data` with one file under "file" and the fields of `body` beside it, instead of a JSON body. */
  readonly upload?: { readonly maxBytes: number };
  /** JSON answer. Absent for a download. */
  readonly result?: z.ZodType;
  /** Media type of a file answer, instead of `result`. */
  readonly download?: string;
  /** Refusals beyond those that every operation may answer (malformed, sign-in, not allowed, not found, too many). */
  readonly refusals?: readonly RefusalCode[];
  /** A plausible request and answer, shown in the OpenAPI page and checked against the schemas by a test. */
  readonly example?: { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown; readonly result?: unknown };
}

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type In<T> = T extends z.ZodType ? z.input<T> : undefined;
/** What the server's handler receives, after validation. */
export type ParamsOf<O extends OperationSpec> = Out<O['params']>;
export type QueryOf<O extends OperationSpec> = Out<O['query']>;
export type BodyOf<O extends OperationSpec> = Out<O['body']>;
export type ResultOf<O extends OperationSpec> = Out<O['result']>;
/** What the screen sends. */
export type ParamsIn<O extends OperationSpec> = In<O['params']>;
export type QueryIn<O extends OperationSpec> = In<O['query']>;
export type BodyIn<O extends OperationSpec> = In<O['body']>;

/** Declares an operation and keeps its literal types. */
export const operation = <const O extends OperationSpec>(spec: O): O => spec;

/** A write must carry an `Idempotency-Key`; a read must not change anything. */
export const isWrite = (spec: OperationSpec): boolean => spec.method !== 'GET';
