import { createContext, useContext } from 'react';
import type { LocalDate } from '../../kernel/local-date.ts';
import { labelOf, type WorkYear, type YearKind, yearOf } from '../../kernel/year.ts';
import type { SessionUnit } from '../session/types.ts';

/** What is chosen once at the top and holds for every page. */
export interface Scope {
  readonly unitId: string;
  readonly year: WorkYear;
}

/** "2026" or "2026-2027": as kept and as written into addresses. */
export const yearCode = ({ kind, year }: WorkYear): string => (kind === 'calendar' ? String(year) : `${year}-${year + 1}`);

/** "Năm 2026" or "Năm học 2026-2027". */
export const yearLabel = (workYear: WorkYear): string => {
  const label = labelOf(workYear);
  return workYear.kind === 'calendar' ? `Năm ${label}` : label.charAt(0).toUpperCase() + label.slice(1);
};

/** Reads `yearCode` back; undefined for anything else. */
export function parseYear(code: string): WorkYear | undefined {
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(code);
  if (!found) return undefined;
  const year = Number(found[1]);
  if (found[2] === undefined) return { kind: 'calendar', year };
  return Number(found[2]) === year + 1 ? { kind: 'school', year } : undefined;
}

/** The years offered: the next one for planning ahead, the current one, and nine before. */
export function offeredYears(kind: YearKind, today: LocalDate): readonly WorkYear[] {
  const current = yearOf(today, kind).year;
  return Array.from({ length: 11 }, (_, back) => ({ kind, year: current + 1 - back }));
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
