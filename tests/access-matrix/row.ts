import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/access/actor.ts';
import type { Role } from '../../src/access/roles.ts';
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

export const newWord = (): string => `M${randomUUID().slice(0, 8)}`;
