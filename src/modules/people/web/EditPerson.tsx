import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useAct } from '../../../ui/api/hooks.ts';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { editPerson, type PersonDetail } from '../contract.ts';
import { ParticularFields, type Particulars, sentParticulars } from './person-fields.tsx';

export function EditPerson({ person, close }: { readonly person: PersonDetail; readonly close: () => void }): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Particulars>({
    fullName: person.fullName,
    gender: person.gender,
    bornOn: person.bornOn,
    code: person.code ?? '',
    email: person.email ?? '',
  });
  const save = useAct(editPerson, { success: 'Đã lưu hồ sơ.', onDone: close });
  const faults = useFaults(save.error, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ params: { id: person.id }, body: { version: person.version, ...sentParticulars(values) } });
  };
  return (
    <Modal opened onClose={close} title={`Sửa hồ sơ: ${person.fullName}`} size="lg">
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          {save.error && <ProblemAlert problem={save.error} onFault={faults.go} />}
          <ParticularFields values={values} set={(change) => setValues({ ...values, ...change })} faultOf={faults.of} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Chưa thực hiện
            </Button>
            <Button type="submit" loading={save.isPending}>
              Lưu
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
