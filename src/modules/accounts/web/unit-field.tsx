import type { ReactNode } from 'react';
import { call } from '../../../ui/api/client.ts';
import { type Entity, EntityPicker } from '../../../ui/fields/EntityPicker.tsx';
import { listUnits } from '../../units/contract.ts';

interface UnitFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly value: Entity | null;
  readonly onChange: (unit: Entity | null) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
}

/** A unit found by typing part of its name. */
export const UnitField = (props: UnitFieldProps): ReactNode => (
  <EntityPicker
    kind="unit"
    required
    find={async (q, signal) => {
      const { rows } = await call(listUnits, { query: q ? { q, pageSize: 20 } : { pageSize: 20 } }, { signal });
      return rows.map(({ id, name, parentName }) => ({ id, label: name, note: parentName ?? undefined }));
    }}
    {...props}
  />
);
