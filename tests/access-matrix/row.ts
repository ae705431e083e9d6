import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/access/actor.ts';
import type { Role } from '../../src/access/roles.ts';
import type { OperationSpec } from '../../src/kernel/operation.ts';
import type { World, WorldUnit } from '../support/world.ts';
import type { Position } from './may.ts';

/** One officer on `units.own`, with units of their own around: what one role's tries on one route happen in. */
export interface Scene {
  readonly world: World;
  readonly role: Role;
  readonly actor: Actor;
  readonly units: Record<Position, WorldUnit>;
  /** A word no other scene has. */
  readonly word: string;
}

/** A request as sent. The same shape for every operation: rows know what theirs takes. */
export interface Sent {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: Record<string, unknown>;
  readonly file?: { name: string; bytes: Uint8Array };
}

/**
 * How to try one operation. A route with an action must have one of these under its id.
 * - `record`: a request about a record of this unit, made anew for each try and right in every other respect.
 * - `list`: puts one record into a unit and answers a text that stands in the answer when that record is shown.
 * - `root`: about the installation; the record is always the root unit's.
 * - `anywhere`: nothing of any unit is in the answer; who holds the action somewhere may.
 */
export type Row =
  | { readonly about: 'record'; readonly request: (scene: Scene, unit: WorldUnit) => Sent | Promise<Sent> }
  | {
      readonly about: 'list';
      readonly seed: (scene: Scene, unit: WorldUnit) => string | Promise<string>;
      readonly request?: (scene: Scene) => Sent | Promise<Sent>;
      /** Lists that are asked for one unit at a time: a request for each, which may also be refused. */
      readonly perUnit?: (scene: Scene, unit: WorldUnit) => Sent;
    }
  | { readonly about: 'root'; readonly request?: (scene: Scene) => Sent | Promise<Sent> }
  | { readonly about: 'anywhere'; readonly request?: (scene: Scene) => Sent | Promise<Sent> };
export type Rows = Record<string, Row>;

export const record = (request: (scene: Scene, unit: WorldUnit) => Sent | Promise<Sent>): Row => ({ about: 'record', request });

/** Lists are asked for whole; a scene's own records are few. */
export const list = (
  seed: (scene: Scene, unit: WorldUnit) => string | Promise<string>,
  request?: (scene: Scene) => Sent | Promise<Sent>,
): Row => ({
  about: 'list',
  seed,
  ...(request ? { request } : {}),
});

export const listOf = (
  seed: (scene: Scene, unit: WorldUnit) => string | Promise<string>,
  perUnit: (scene: Scene, unit: WorldUnit) => Sent,
): Row => ({ about: 'list', seed, perUnit });

/** Somebody who may do everything of a unit's daily work there: makes what the rows are about. */
export const headOf = (scene: Scene, unit: WorldUnit): Actor => scene.world.actor({ role: 'head', unit });

/** Sends a request that must succeed, as somebody who may, and gives its answer. */
export async function made<T>(scene: Scene, by: Actor, op: OperationSpec, sent: Sent): Promise<T> {
  const answer = await scene.world.call(by, op, sent as never);
  if (answer.status >= 300) throw new Error(`${op.id}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

export const newWord = (): string => `M${randomUUID().slice(0, 8)}`;
