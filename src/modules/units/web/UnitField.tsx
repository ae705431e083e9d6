import type { ReactNode } from 'react';
import { call } from '../../../ui/api/client.ts';
import { EntitiesPicker, type Entity, EntityPicker } from '../../../ui/fields/EntityPicker.tsx';
import { pickUnits } from '../contract.ts';

interface FieldProps {
  readonly label: string;
  readonly name?: string;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean;
}

const find = async (q: string, signal: AbortSignal): Promise<readonly Entity[]> => {
  const { rows } = await call(pickUnits, { query: { q } }, { signal });
  return rows.map(({ id, name, parentName }) => ({ id, label: name, note: parentName ?? undefined }));
};

/** One living unit within reach, found by part of its name or its abbreviation. */
export const UnitField = (
  props: FieldProps & { readonly value: Entity | null; readonly onChange: (unit: Entity | null) => void },
): ReactNode => <EntityPicker kind="unit" find={find} {...props} />;

/** Several units. */
export const UnitsField = (
  props: FieldProps & { readonly value: readonly Entity[]; readonly onChange: (units: readonly Entity[]) => void },
): ReactNode => <EntitiesPicker kind="unit" find={find} {...props} />;
