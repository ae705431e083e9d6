import { Alert, Button, Fieldset, Group, List, Modal, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { useScope } from '../../../ui/frame/scope.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { createPerson, listPeople, similarPeople } from '../contract.ts';
import {
  blankPerson,
  blankPosition,
  ParticularFields,
  type Particulars,
  PositionFields,
  type PositionValues,
  sentParticulars,
} from './person-fields.tsx';

/** A person with the position held; who may be the same person is hinted at while typing. */
export function NewPerson({ close }: { readonly close: () => void }): ReactNode {
  const scope = useScope();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(blankPerson);
  const [position, setPosition] = useState<PositionValues>({
    ...blankPosition,
    unit: scope.unit ? { id: scope.unit.id, label: scope.unit.name } : null,
  });
  const [missing, setMissing] = useState<Record<string, string>>({});
  const create = useAct(createPerson, {
    success: (person) => `Đã thêm ${person.fullName}.`,
    invalidate: [listPeople, similarPeople],
    onDone: close,
  });
  const faults = useFaults(create.error, form);
  const faultOf = (path: string) => faults.of(path) ?? missing[path];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      ...(values.fullName.trim().length >= 2 ? {} : { fullName: 'Hãy nhập họ và tên.' }),
      ...(position.unit ? {} : { 'position.unitId': 'Hãy chọn đơn vị.' }),
      ...(position.title.trim() ? {} : { 'position.title': 'Hãy nhập chức danh.' }),
    };
    setMissing(found);
    if (!position.unit || Object.keys(found).length > 0) return;
    const { unit, from, title, ...flags } = position;
    create.mutate({
      body: {
        ...sentParticulars(values),
        position: { ...flags, title: title.trim(), unitId: unit.id, ...(from ? { from } : {}) },
      },
    });
  };
  return (
    <Modal opened onClose={close} title="Thêm cán bộ" size="lg">
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          {create.error && <ProblemAlert problem={create.error} onFault={faults.go} />}
          <ParticularFields values={values} set={(change) => setValues({ ...values, ...change })} faultOf={faultOf} />
          <Similar values={values} />
          <Fieldset legend="Vị trí công tác">
            <PositionFields
              prefix="position."
              values={position}
              set={(change) => setPosition({ ...position, ...change })}
              faultOf={faultOf}
              fromHint="Để trống: hôm nay"
            />
          </Fieldset>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Chưa thực hiện
            </Button>
            <Button type="submit" loading={create.isPending}>
              Thêm cán bộ
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** People who may be the same as the one being entered. */
function Similar({ values }: { readonly values: Particulars }): ReactNode {
  const [asked] = useDebouncedValue({ fullName: values.fullName.trim(), bornOn: values.bornOn, code: values.code.trim() }, 400);
  const similar = useRecord(
    similarPeople,
    {
      query: {
        fullName: asked.fullName,
        ...(asked.bornOn ? { bornOn: asked.bornOn } : {}),
        ...(asked.code ? { code: asked.code } : {}),
      },
    },
    { enabled: asked.fullName.includes(' ') },
  );
  if (!similar.data || similar.data.rows.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" title="Có thể đã có trong danh sách" role="status">
      <List listStyleType="none">
        {similar.data.rows.map(({ person, why }) => (
          <List.Item key={person.id}>
            {why}: <AppLink to={`/can-bo/${person.id}`}>{person.fullName}</AppLink>
            {person.places[0] && `, ${person.places[0].title}, ${person.places[0].unitName}`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
