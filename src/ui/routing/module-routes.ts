import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { PlaceId } from '../frame/places.ts';
import type { Scope } from '../frame/scope.ts';

/** A page of a slice. `path` as TanStack Router writes it: `/ke-hoach/$planId`. */
export interface ModuleRoute {
  readonly path: string;
  /** Action of `src/access/actions.ts` without which the page answers "chưa được giao quyền". Absent: any signed-in account. */
  readonly ability?: string;
  /** `() => import('./PlanList.tsx')`, whose default export is the page. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** An entry of the navigation. Shown when the session may do `ability`, or when it has none. */
export interface NavEntry {
  readonly id: string;
  /** The place it stands under, in the order of the year. */
  readonly place: PlaceId;
  readonly label: string;
  readonly to: string;
  readonly icon?: Icon;
  readonly ability?: string;
  /** Smaller stands earlier within its place; 50 when absent, equals in the order of the slices. The first of all is where work opens. */
  readonly order?: number;
}

/** One thing found by the search of the whole system. */
export interface SearchHit {
  readonly id: string;
  readonly label: string;
  /** Where it belongs: unit, year, state. */
  readonly note?: string;
  readonly to: string;
}

/** One thing that waits for the person at the screen. */
export interface WaitingItem {
  readonly id: string;
  readonly text: string;
  /** When it is due or since when it waits, already in words. */
  readonly note?: string;
  readonly late?: boolean;
  readonly to: string;
}

export interface Asking {
  readonly scope: Scope;
  readonly signal: AbortSignal;
}

/**
 * What a slice gives to the web app, exported as `routes` from `src/modules/<slice>/web/routes.tsx`. The file is loaded with the
 * frame, so it imports only types, icons and lazy pages; `search` and `waiting` import their code when they run.
 */
export interface ModuleRoutes {
  readonly id: string;
  readonly routes: readonly ModuleRoute[];
  readonly nav?: readonly NavEntry[];
  /** Pages about the person's own account, in the menu with the name. */
  readonly personal?: readonly { readonly label: string; readonly to: string; readonly icon?: Icon }[];
  readonly search?: {
    readonly group: string;
    /** Asked only for who may do this; absent: for everybody. */
    readonly ability?: string;
    readonly find: (text: string, asking: Asking) => Promise<readonly SearchHit[]>;
  };
  readonly waiting?: (asking: Asking) => Promise<readonly WaitingItem[]>;
}
