import { type ReactNode, useMemo, useState } from 'react';
import { type WorkYear, yearOf } from '../../kernel/year.ts';
import { useSession } from '../session/SessionContext.ts';
import { today } from '../text/today.ts';
import { parseYear, ScopeContext, type ScopeTools, yearCode } from './scope.ts';

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const keep = (key: string, value: string) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser without storage only forgets the choice.
  }
};

/** Holds the chosen unit and year, kept on this machine for each account. */
export function ScopeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { account } = useSession();
  const unitKey = `sovang.unit.${account.id}`;
  const yearKey = `sovang.year.${account.id}`;
  const [unitId, setUnitId] = useState(() => read(unitKey) ?? '');
  const [year, setYear] = useState<WorkYear>(() => parseYear(read(yearKey) ?? '') ?? yearOf(today(), 'calendar'));
  const tools = useMemo<ScopeTools>(() => {
    const unit = account.units.find(({ id }) => id === unitId) ?? account.units[0];
    return {
      unit,
      unitId: unit?.id ?? '',
      year,
      units: account.units,
      setUnit: (id) => {
        keep(unitKey, id);
        setUnitId(id);
      },
      setYear: (next) => {
        keep(yearKey, yearCode(next));
        setYear(next);
      },
    };
  }, [account, unitId, year, unitKey, yearKey]);
  return <ScopeContext value={tools}>{children}</ScopeContext>;
}
