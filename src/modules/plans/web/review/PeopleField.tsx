import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '../../../../ui/api/client.ts';
import { keyOf } from '../../../../ui/api/hooks.ts';
import { EntitiesPicker, type Entity } from '../../../../ui/fields/EntityPicker.tsx';
import { getPerson, listPeople, type PersonRow } from '../../../people/contract.ts';

interface PeopleFieldProps {
  readonly personIds: readonly string[];
  readonly onChange: (personIds: string[]) => void;
}

/** The persons a task is to be given to. */
export function PeopleField({ personIds, onChange }: PeopleFieldProps): ReactNode {
  const [picked, setPicked] = useState<readonly Entity[]>([]);
  const unknown = personIds.filter((id) => !picked.some((person) => person.id === id));
  const asked = useQueries({
    queries: unknown.map((id) => ({
      queryKey: keyOf(getPerson, { params: { id } }),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(getPerson, { params: { id } }, { signal }),
      staleTime: 300_000,
    })),
  });
  const names = new Map([
    ...picked.map((person) => [person.id, person.label] as const),
    ...asked.flatMap(({ data }) => (data ? [[data.id, data.fullName] as const] : [])),
  ]);
  return (
    <EntitiesPicker
      kind="person"
      label="Người thực hiện"
      value={personIds.map((id) => ({ id, label: names.get(id) ?? 'Đang tìm tên' }))}
      onChange={(people) => {
        setPicked(people);
        onChange(people.map(({ id }) => id));
      }}
      find={async (q, signal) => {
        const { rows } = await call(listPeople, { query: q ? { q, pageSize: 20 } : { pageSize: 20 } }, { signal });
        return rows.map(({ id, fullName, places }) => ({ id, label: fullName, note: placeWords(places[0]) }));
      }}
    />
  );
}

const placeWords = (place: PersonRow['places'][number] | undefined): string | undefined =>
  place && [place.title, place.unitName].filter(Boolean).join(', ');
