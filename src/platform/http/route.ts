import type { Action } from '../../access/actions.ts';
import type { AccessTarget, Actor } from '../../access/actor.ts';
import type { Act } from '../../kernel/acts.ts';
import type { BodyOf, OperationSpec, ParamsOf, QueryOf, ResultOf } from '../../kernel/operation.ts';
import type { Tx } from '../db/database.ts';
import type { JobName, JobOptions, JobPayload } from '../jobs/jobs.ts';
import type { Services } from '../services.ts';

/** What was sent, validated. */
export interface Input<O extends OperationSpec> {
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  /** The uploaded file, for operations with `upload`. */
  readonly file: O['upload'] extends object ? UploadedFile : undefined;
}

export interface UploadedFile {
  /** As the sender named it; display only, never a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an act works with: everything goes through the one open transaction. */
export interface ActContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly clock: Services['clock'];
  /** The instant of this act: one for everything it writes. */
  readonly at: Date;
  readonly requestId: string | null;
  /** Where people reach the application, for links in letters; null when it is not known. */
  readonly address: string | null;
  /** A new uuid (v7). */
  newId(): string;
  /** Writes into the record of acts; at the end of the act. */
  record(...acts: readonly Act[]): Promise<void>;
  /** Leaves work for later, in this transaction: it happens if and only if the act is committed. */
  later<N extends JobName>(job: N, payload: JobPayload<N>, options?: JobOptions): Promise<void>;
}

/** A file answer. */
export interface FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array | ReadableStream<Uint8Array>;
  /** Shown in the browser instead of saved. Only for types that cannot carry script. */
  readonly inline?: boolean;
}

/** What the act answers: a file for downloads, nothing for operations without result. */
export type Answer<O extends OperationSpec> = O['result'] extends object
  ? ResultOf<O>
  : O['download'] extends string
    ? FileAnswer
    : // biome-ignore lint/suspicious/noConfusingVoidType: an act that answers nothing need not say so
      void;

interface Parts<O extends OperationSpec, Prepared, Outcome> {
  /**
   * The stored record that the act is about: which units it belongs to. Null answers "not found".
   * `'anywhere'` for lists: the caller must reach some unit, and the query itself is filtered by the jurisdiction.
   */
  readonly target?:
    | 'anywhere'
    | ((tx: Tx, input: Input<O>, actor: Actor, clock: Services['clock']) => Promise<AccessTarget | null>);
  /** Slow work before the transaction (reading a file); runs only after the access check. */
  readonly prepare?: (services: Services, input: Input<O>, actor: Actor) => Promise<Prepared>;
  /** The act itself, inside one transaction. */
  readonly act: (context: ActContext, input: Input<O>, prepared: Prepared) => Promise<Outcome>;
}
/** What the act gives is the answer. */
interface PlainParts<O extends OperationSpec, Prepared> extends Parts<O, Prepared, Answer<O>> {
  readonly present?: never;
}
/** What the act gives is made into the answer. */
interface PresentedParts<O extends OperationSpec, Prepared, Outcome> extends Parts<O, Prepared, Outcome> {
  /** Slow work after the transaction (making a document from what was read). */
  readonly present: (services: Services, outcome: Outcome, input: Input<O>) => Promise<Answer<O>>;
}
export type RouteParts<O extends OperationSpec, Prepared, Outcome> = Parts<O, Prepared, Outcome> &
  Partial<Pick<PresentedParts<O, Prepared, Outcome>, 'present'>>;

/** A mounted operation, its types erased: what the registry, the access matrix and the OpenAPI page walk over. */
export interface Route {
  readonly op: OperationSpec;
  readonly action: Action | null;
  readonly parts: RouteParts<OperationSpec, unknown, unknown>;
}

type WithAction<O extends OperationSpec> = O['access'] extends { action: string }
  ? O['access']['action'] extends Action
    ? { readonly target: object | string }
    : never
  : object;

/** Binds an operation to its act. An operation with an action cannot be bound without saying what it is about. */
export function route<O extends OperationSpec, Prepared = undefined>(
  op: O,
  parts: PlainParts<O, Prepared> & WithAction<O>,
): Route;
export function route<O extends OperationSpec, Outcome, Prepared = undefined>(
  op: O,
  parts: PresentedParts<O, Prepared, Outcome> & WithAction<O>,
): Route;
export function route(op: OperationSpec, parts: unknown): Route {
  const action = 'action' in op.access ? (op.access.action as Action) : null;
  return { op, action, parts: parts as Route['parts'] };
}
