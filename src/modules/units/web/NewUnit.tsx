import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { useAct } from '../../../ui/api/hooks.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { useScope } from '../../../ui/frame/scope.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { createUnit } from '../contract.ts';
import { AttributeFields, blankUnit, sentAttributes } from './attributes.tsx';
import { UnitField } from './UnitField.tsx';

interface NewUnitProps {
  readonly close: () => void;
  readonly done: (id: string) => void;
  readonly parent?: Entity;
}

/** A unit below another. */
export function NewUnit({ close, done, parent: given }: NewUnitProps): ReactNode {
  const scope = useScope();
  const form = useRef<HTMLFormElement>(null);
  const [parent, setParent] = useState<Entity | null>(
    given ?? (scope.unit ? { id: scope.unit.id, label: scope.unit.name } : null),
  );
  const [values, setValues] = useState(blankUnit);
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const create = useAct(createUnit, {
    success: (unit) => `Đã thêm “${unit.name}”.`,
    onDone: (unit) => {
      close();
      done(unit.id);
    },
  });
  const faults = useFaults(create.error, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      ...(parent ? {} : { parentId: 'Hãy chọn đơn vị cấp trên.' }),
      ...(values.name.trim() ? {} : { name: 'Hãy nhập tên đơn vị.' }),
    };
    setMissing(found);
    if (!parent || Object.keys(found).length > 0) return;
    create.mutate({ body: { parentId: parent.id, ...sentAttributes(values), ...(from ? { validFrom: from } : {}) } });
  };
  const faultOf = (path: string) => faults.of(path) ?? missing[path];
  return (
    <Modal opened onClose={close} title="Thêm đơn vị" size="lg">
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          {create.error && <ProblemAlert problem={create.error} onFault={faults.go} />}
          <UnitField
            label="Đơn vị cấp trên"
            name="parentId"
            required
            value={parent}
            onChange={setParent}
            error={faultOf('parentId')}
          />
          <AttributeFields values={values} set={(change) => setValues({ ...values, ...change })} faultOf={faultOf} />
          <DateField
            label="Hoạt động từ ngày"
            name="validFrom"
            description="Để trống: hôm nay"
            value={from}
            onChange={setFrom}
            error={faultOf('validFrom')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Chưa thực hiện
            </Button>
            <Button type="submit" loading={create.isPending}>
              Thêm đơn vị
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
