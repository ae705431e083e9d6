import { Button, Card, Group, List, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatShort } from '../../../kernel/local-date.ts';
import { useRecord } from '../../../ui/api/hooks.ts';
import { Timeline } from '../../../ui/history/Timeline.tsx';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Section } from '../../../ui/page/Page.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { StateTag } from '../../../ui/text/StateTag.tsx';
import { DateText } from '../../../ui/text/texts.tsx';
import { getPerson, type PersonDetail } from '../contract.ts';
import { GENDER_LABELS } from '../domain/index.ts';
import { EditPerson } from './EditPerson.tsx';
import { AddPosition, ChangePosition, EndPosition, RemovePosition, TransferPerson } from './PositionActs.tsx';

type PositionRow = PersonDetail['positions'][number];
type Act = PositionRow['allowedActs'][number];

/** One person beside the list. */
export function PersonDrawer({ id }: { readonly id: string }): ReactNode {
  const person = useRecord(getPerson, { params: { id } });
  return (
    <Answered query={person} part>
      {(detail) => (
        <Stack gap="md">
          <Text fw={600} fz="lg">
            {detail.fullName}
          </Text>
          <PersonView person={detail} />
        </Stack>
      )}
    </Answered>
  );
}

/** Who she is, where she worked, what happened to the record. */
export function PersonView({ person }: { readonly person: PersonDetail }): ReactNode {
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const manages = person.abilities.includes('person.manage');
  return (
    <Stack gap="lg">
      <List listStyleType="none" spacing={4}>
        <List.Item>Giới tính: {person.gender ? GENDER_LABELS[person.gender] : 'chưa có'}</List.Item>
        <List.Item>Ngày sinh: {person.bornOn ? <DateText day={person.bornOn} /> : 'chưa có'}</List.Item>
        <List.Item>Mã cán bộ: {person.code ?? 'chưa có'}</List.Item>
        <List.Item>Thư điện tử: {person.email ?? 'chưa có'}</List.Item>
      </List>
      <AppLink to={`/can-bo/${person.id}/thanh-tich`}>Phiếu thành tích</AppLink>
      {manages && (
        <Group gap="sm">
          <Button variant="default" onClick={() => setEditing(true)}>
            Sửa hồ sơ
          </Button>
          <Button variant="default" onClick={() => setAdding(true)}>
            Thêm vị trí
          </Button>
        </Group>
      )}
      <Section title="Vị trí công tác">
        <Stack gap="sm">
          {person.positions.map((position) => (
            <PositionCard key={position.id} person={person} position={position} />
          ))}
        </Stack>
      </Section>
      <Section title="Lịch sử hồ sơ">
        {person.timeline.length > 0 ? (
          <Timeline
            label="Các thay đổi của hồ sơ"
            entries={person.timeline.map((entry) => ({
              id: `${entry.at} ${entry.sentence}`,
              at: entry.at,
              who: entry.by,
              what: entry.sentence,
            }))}
          />
        ) : (
          <Text c="dimmed">Chưa có thay đổi nào được ghi.</Text>
        )}
      </Section>
      {editing && <EditPerson person={person} close={() => setEditing(false)} />}
      {adding && <AddPosition person={person} close={() => setAdding(false)} />}
    </Stack>
  );
}

const labels: Record<Act, string> = {
  transfer: 'Điều động',
  end: 'Thôi giữ vị trí',
  change: 'Sửa',
  remove: 'Xóa vị trí nhập nhầm',
};
const order: readonly Act[] = ['transfer', 'end', 'change', 'remove'];

function PositionCard({ person, position }: { readonly person: PersonDetail; readonly position: PositionRow }): ReactNode {
  const [asked, setAsked] = useState<Act | undefined>();
  const close = () => setAsked(undefined);
  const marks = [position.leader && 'lãnh đạo, quản lý', position.directWorker && 'lao động trực tiếp'].filter(Boolean);
  const offered = order.filter((act) => position.allowedActs.includes(act) && (act !== 'remove' || person.positions.length > 1));
  const props = { person, position, close };
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Text fw={600}>{position.title}</Text>
          <Text>{position.unitName}</Text>
          <Text size="sm" c="dimmed">
            Từ {formatShort(position.from)} {position.to ? `đến ${formatShort(position.to)}` : 'đến nay'}
            {marks.length > 0 && `; ${marks.join(', ')}`}
          </Text>
        </div>
        <PositionTag state={position.state} />
      </Group>
      {offered.length > 0 && (
        <Group gap={4} mt={6} ml={-8}>
          {offered.map((act) => (
            <Button
              key={act}
              size="compact-sm"
              variant="subtle"
              color="ink"
              onClick={() => setAsked(act)}
              aria-label={`${labels[act]}: ${position.title}, ${position.unitName}`}
            >
              {labels[act]}
            </Button>
          ))}
        </Group>
      )}
      {asked === 'transfer' && <TransferPerson {...props} />}
      {asked === 'end' && <EndPosition {...props} />}
      {asked === 'change' && <ChangePosition {...props} />}
      {asked === 'remove' && <RemovePosition {...props} />}
    </Card>
  );
}

function PositionTag({ state }: { readonly state: PositionRow['state'] }): ReactNode {
  if (state === 'present') return <StateTag state="done">Đang giữ</StateTag>;
  if (state === 'coming') return <StateTag state="doing">Sắp giữ</StateTag>;
  return <StateTag state="todo">Đã thôi</StateTag>;
}
