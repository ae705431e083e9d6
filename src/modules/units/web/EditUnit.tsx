import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useAct } from '../../../ui/api/hooks.ts';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { editUnit, type UnitDetail } from '../contract.ts';
import { AttributeFields, attributesOf, sentAttributes } from './attributes.tsx';

/** Puts attributes right; a new name by decision is another act. */
export function EditUnit({ unit, close }: { readonly unit: UnitDetail; readonly close: () => void }): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(attributesOf(unit));
  const save = useAct(editUnit, { success: 'Đã lưu thông tin đơn vị.', onDone: close });
  const faults = useFaults(save.error, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ params: { id: unit.id }, body: { version: unit.version, ...sentAttributes(values) } });
  };
  return (
    <Modal opened onClose={close} title={`Sửa thông tin: ${unit.name}`} size="lg">
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          {save.error && <ProblemAlert problem={save.error} onFault={faults.go} />}
          <AttributeFields
            values={values}
            set={(change) => setValues({ ...values, ...change })}
            faultOf={faults.of}
            nameHint="Chỉ sửa tên ở đây khi trước đó nhập sai. Đổi tên theo quyết định có ngày hiệu lực thì dùng “Đổi tên”."
          />
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
