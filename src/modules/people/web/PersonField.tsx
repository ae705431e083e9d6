import type { ReactNode } from 'react';
import { call } from '../../../ui/api/client.ts';
import { EntitiesPicker, type Entity, EntityPicker } from '../../../ui/fields/EntityPicker.tsx';
import { listPeople } from '../contract.ts';

interface FieldProps {
  readonly label: string;
  readonly name?: string;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean;
}

const find = async (q: string, signal: AbortSignal): Promise<readonly Entity[]> => {
  const { rows } = await call(listPeople, { query: q ? { q, pageSize: 20 } : { pageSize: 20 } }, { signal });
  return rows.map(({ id, fullName, places: [place] }) => ({
    id,
    label: fullName,
    note: place ? `${place.title}, ${place.unitName}` : undefined,
  }));
};

/** One person within reach, found by part of the name. */
export const PersonField = (
  props: FieldProps & { readonly value: Entity | null; readonly onChange: (person: Entity | null) => void },
): ReactNode => <EntityPicker kind="person" find={find} {...props} />;

/** Several people. */
export const PeopleField = (
  props: FieldProps & { readonly value: readonly Entity[]; readonly onChange: (people: readonly Entity[]) => void },
): ReactNode => <EntitiesPicker kind="person" find={find} {...props} />;
