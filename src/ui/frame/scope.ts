import { createContext, useContext } from 'react';
import type { SessionUnit } from '../session/types.ts';

/** The year one works in: a calendar year ("2026") or a school year ("2026-2027"). */
export interface WorkYear {
  readonly kind: 'calendar' | 'school';
  /** The year it begins in. */
  readonly start: number;
}

/** What is chosen once at the top and holds for every page. */
export interface Scope {
  readonly unitId: string;
  readonly year: WorkYear;
}

/** "2026" or "2026-2027": as stored and sent to the server. */
export const yearCode = ({ kind, start }: WorkYear): string => (kind === 'calendar' ? String(start) : `${start}-${start + 1}`);

/** "Năm 2026" or "Năm học 2026 - 2027". */
export const yearLabel = ({ kind, start }: WorkYear): string =>
  kind === 'calendar' ? `Năm ${start}` : `Năm học ${start} - ${start + 1}`;

/** Reads `yearCode` back; undefined for anything else. */
export function parseYear(code: string): WorkYear | undefined {
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(code);
  if (!found) return undefined;
  const start = Number(found[1]);
  if (found[2] === undefined) return { kind: 'calendar', start };
  return Number(found[2]) === start + 1 ? { kind: 'school', start } : undefined;
}

/** The years offered: the next, this one and nine before. A school year begins in August here, for planning ahead. */
export function offeredYears(
  kind: WorkYear['kind'],
  today: { readonly year: number; readonly month: number },
): readonly WorkYear[] {
  const current = kind === 'school' && today.month < 8 ? today.year - 1 : today.year;
  return Array.from({ length: 11 }, (_, back) => ({ kind, start: current + 1 - back }));
}

export interface ScopeTools extends Scope {
  readonly unit: SessionUnit | undefined;
  readonly units: readonly SessionUnit[];
  readonly setUnit: (id: string) => void;
  readonly setYear: (year: WorkYear) => void;
}

export const ScopeContext = createContext<ScopeTools | null>(null);

/** The unit and year now chosen: `const { unitId, year } = useScope();` */
export function useScope(): ScopeTools {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('useScope outside of the frame');
  return scope;
}
