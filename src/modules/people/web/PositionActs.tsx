import { Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../ui/api/hooks.ts';
import { Problem } from '../../../ui/api/problem.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { addPosition, changePosition, endPosition, type PersonDetail, removePosition, transferPerson } from '../contract.ts';
import { blankPosition, PositionFields, type PositionValues } from './person-fields.tsx';

type PositionRow = PersonDetail['positions'][number];
interface ActProps {
  readonly person: PersonDetail;
  readonly close: () => void;
}
interface PositionActProps extends ActProps {
  readonly position: PositionRow;
}

function missing(detail: string): never {
  throw new Problem({ status: 400, code: 'invalid-input', title: 'Chưa đủ thông tin', detail });
}
const noFaults = () => undefined;
const saidOf = (position: PositionRow): string => `${position.title}, ${position.unitName}`;

/** A further position; those held stay. */
export function AddPosition({ person, close }: ActProps): ReactNode {
  const [values, setValues] = useState<PositionValues>(blankPosition);
  const add = useAct(addPosition, { success: 'Đã thêm vị trí.' });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Thêm vị trí: ${person.fullName}`}
      confirm="Thêm vị trí"
      act={() => {
        const { unit, from, title, ...flags } = values;
        if (!unit) missing('Hãy chọn đơn vị.');
        if (!title.trim()) missing('Hãy nhập chức danh.');
        return add.mutateAsync({
          params: { id: person.id },
          body: { version: person.version, ...flags, title: title.trim(), unitId: unit.id, ...(from ? { from } : {}) },
        });
      }}
    >
      <PositionFields
        values={values}
        set={(change) => setValues({ ...values, ...change })}
        faultOf={noFaults}
        fromHint="Để trống: hôm nay"
      />
    </ConfirmAct>
  );
}

/** Puts right what was written down wrongly. */
export function ChangePosition({ person, position, close }: PositionActProps): ReactNode {
  const { title, leader, directWorker, from } = position;
  const [values, setValues] = useState<PositionValues>({ unit: null, title, leader, directWorker, from });
  const [to, setTo] = useState<LocalDate | null>(position.to);
  const change = useAct(changePosition, { success: 'Đã sửa vị trí.' });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Sửa vị trí tại ${position.unitName}`}
      confirm="Lưu"
      act={() => {
        if (!values.title.trim()) missing('Hãy nhập chức danh.');
        if (!values.from) missing('Hãy nhập ngày bắt đầu.');
        return change.mutateAsync({
          params: { id: person.id, positionId: position.id },
          body: {
            version: person.version,
            title: values.title.trim(),
            leader: values.leader,
            directWorker: values.directWorker,
            from: values.from,
            to,
          },
        });
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">
          Chỉ sửa khi trước đó nhập sai. Bổ nhiệm, điều động sang vị trí khác thì dùng “Điều động”, để vị trí cũ còn trong lịch
          sử.
        </Text>
        <PositionFields values={values} set={(next) => setValues({ ...values, ...next })} faultOf={noFaults} fixedUnit />
        <DateField label="Đến ngày" description="Để trống: đang giữ" value={to} onChange={setTo} />
      </Stack>
    </ConfirmAct>
  );
}

export function EndPosition({ person, position, close }: PositionActProps): ReactNode {
  const [lastDay, setLastDay] = useState<LocalDate | null>(null);
  const end = useAct(endPosition, { success: 'Đã ghi ngày thôi giữ vị trí.' });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Thôi giữ vị trí: ${person.fullName}`}
      names={[saidOf(position)]}
      confirm="Ghi"
      reason={{ label: 'Lý do', description: 'Nghỉ hưu, chuyển công tác ra ngoài, thôi việc…' }}
      act={(reason) => {
        if (!lastDay) missing('Hãy nhập ngày cuối giữ vị trí.');
        return end.mutateAsync({
          params: { id: person.id, positionId: position.id },
          body: { version: person.version, lastDay, reason: reason || null },
        });
      }}
    >
      <DateField label="Ngày cuối" required value={lastDay} onChange={setLastDay} min={position.from} />
    </ConfirmAct>
  );
}

export function RemovePosition({ person, position, close }: PositionActProps): ReactNode {
  const remove = useAct(removePosition, { success: 'Đã xóa vị trí nhập nhầm.' });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title="Xóa vị trí nhập nhầm"
      names={[saidOf(position)]}
      confirm="Xóa"
      final="Vị trí bị xóa khỏi lịch sử công tác; việc xóa được ghi vào nhật ký."
      reason={{ label: 'Lý do', required: true }}
      act={(reason) =>
        remove.mutateAsync({ params: { id: person.id, positionId: position.id }, body: { version: person.version, reason } })
      }
    />
  );
}

/** One act: the position ends, the next begins the day after. */
export function TransferPerson({ person, position, close }: PositionActProps): ReactNode {
  const [values, setValues] = useState<PositionValues>({
    unit: null,
    title: position.title,
    leader: position.leader,
    directWorker: position.directWorker,
    from: null,
  });
  const transfer = useAct(transferPerson, { success: `Đã điều động ${person.fullName}.` });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Điều động, bổ nhiệm: ${person.fullName}`}
      names={[`Thôi: ${saidOf(position)}`]}
      confirm="Điều động"
      reason={{ label: 'Căn cứ, lý do', description: 'Số, ngày của quyết định' }}
      act={(reason) => {
        const { unit, from, title, leader, directWorker } = values;
        if (!unit) missing('Hãy chọn đơn vị đến.');
        if (!title.trim()) missing('Hãy nhập chức danh mới.');
        if (!from) missing('Hãy nhập ngày bắt đầu vị trí mới.');
        return transfer.mutateAsync({
          params: { id: person.id },
          body: {
            version: person.version,
            positionId: position.id,
            unitId: unit.id,
            title: title.trim(),
            leader,
            directWorker,
            onDay: from,
            reason: reason || null,
          },
        });
      }}
    >
      <PositionFields
        values={values}
        set={(change) => setValues({ ...values, ...change })}
        faultOf={noFaults}
        fromLabel="Từ ngày"
        fromHint="Vị trí cũ kết thúc ngày liền trước"
      />
    </ConfirmAct>
  );
}
