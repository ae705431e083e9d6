import type { ReactNode } from 'react';
import { call } from '../../../../ui/api/client.ts';
import { useRecord } from '../../../../ui/api/hooks.ts';
import { type Entity, EntityPicker } from '../../../../ui/fields/EntityPicker.tsx';
import { getUnit, pickUnits } from '../../../units/contract.ts';

/** Units of the tree by words, living ones first. */
export async function findUnits(q: string, signal: AbortSignal): Promise<readonly Entity[]> {
  const { rows } = await call(pickUnits, { query: { q } }, { signal });
  return rows.map(({ id, name, parentName }) => ({ id, label: name, note: parentName ?? undefined }));
}

interface UnitPickerProps {
  readonly label: string;
  readonly unitId: string | null;
  /** Shown until the unit's own name is known, and where the person may not read the unit. */
  readonly written: string;
  readonly onPick: (unit: Entity | null) => void;
}

/** The unit of the tree that a written name means. */
export function UnitPicker({ label, unitId, written, onPick }: UnitPickerProps): ReactNode {
  const unit = useRecord(getUnit, { params: { id: unitId ?? '' } }, { enabled: unitId !== null, staleTime: 300_000 });
  const value = unitId === null ? null : { id: unitId, label: unit.data?.name ?? written };
  return (
    <EntityPicker
      kind="unit"
      label={label}
      placeholder="Ngoài hệ thống; gõ để tìm đơn vị"
      value={value}
      onChange={onPick}
      find={findUnits}
    />
  );
}
