import { Button, List, Text } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { addressOf } from '../../../ui/api/client.ts';
import { useRecord } from '../../../ui/api/hooks.ts';
import { ListPage } from '../../../ui/list/ListPage.tsx';
import { ButtonLink } from '../../../ui/routing/AppLink.tsx';
import { useSession } from '../../../ui/session/SessionContext.ts';
import { DateText, PersonName } from '../../../ui/text/texts.tsx';
import { getUnit } from '../../units/contract.ts';
import { UnitField, usualChoice } from '../../units/web/index.ts';
import { exportPeople, listPeople, type PersonRow } from '../contract.ts';
import { GENDER_LABELS } from '../domain/index.ts';
import { NewPerson } from './NewPerson.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { TransferUnit } from './TransferUnit.tsx';

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

const columns = [
  {
    id: 'name',
    label: 'Họ và tên',
    cell: (row: PersonRow) => <PersonName name={row.fullName} {...(row.code ? { note: row.code } : {})} />,
    always: true,
  },
  { id: 'places', label: 'Chức danh, đơn vị', cell: (row: PersonRow) => <Places person={row} /> },
  { id: 'gender', label: 'Giới tính', cell: (row: PersonRow) => (row.gender ? GENDER_LABELS[row.gender] : ''), notOnPhone: true },
  { id: 'born', label: 'Ngày sinh', cell: (row: PersonRow) => <DateText day={row.bornOn} />, notOnPhone: true },
  { id: 'marks', label: 'Đặc điểm', cell: (row: PersonRow) => marksOf(row), notOnPhone: true },
  { id: 'email', label: 'Thư điện tử', cell: (row: PersonRow) => row.email ?? '', hidden: true, notOnPhone: true },
];

/** People within reach, by given name; a row opens beside the list. */
export default function PeopleList(): ReactNode {
  const { may } = useSession();
  const [asked, setAsked] = useState<'new' | 'transfer' | undefined>();
  const filters = useMemo(
    () => [
      { kind: 'search' as const, name: 'q', label: 'Tìm cán bộ', placeholder: 'Họ tên hoặc mã, không cần dấu' },
      {
        kind: 'own' as const,
        name: 'unitId',
        label: 'Đơn vị',
        render: (value: string, set: (value: string) => void) => <UnitFilter value={value} set={set} />,
      },
      usualChoice('scope', 'Phạm vi', [
        { value: 'below', label: 'Cả đơn vị trực thuộc' },
        { value: 'own', label: 'Chỉ đơn vị này' },
      ]),
      {
        kind: 'choice' as const,
        name: 'role',
        label: 'Đối tượng',
        options: [
          { value: 'leader', label: 'Lãnh đạo, quản lý' },
          { value: 'directWorker', label: 'Lao động trực tiếp' },
        ],
      },
      { kind: 'choice' as const, name: 'gender', label: 'Giới tính', options: options(GENDER_LABELS) },
      usualChoice('state', 'Tình trạng', [
        { value: 'working', label: 'Đang công tác' },
        { value: 'left', label: 'Đã thôi' },
        { value: 'all', label: 'Tất cả' },
      ]),
    ],
    [],
  );
  return (
    <>
      <ListPage
        title="Cán bộ"
        lead="Cán bộ, công chức, viên chức và người lao động, với vị trí công tác qua thời gian. Xếp theo tên."
        act={
          may('person.manage') && (
            <>
              <Button variant="subtle" color="ink" onClick={() => setAsked('transfer')}>
                Điều động cả đơn vị
              </Button>
              <ButtonLink to="/can-bo/nhap" variant="default">
                Nhập từ Excel
              </ButtonLink>
              <Button onClick={() => setAsked('new')}>Thêm cán bộ</Button>
            </>
          )
        }
        id="people"
        op={listPeople}
        noun="cán bộ"
        rowId={(row: PersonRow) => row.id}
        columns={columns}
        filters={filters}
        out={(query) => addressOf(exportPeople, { query })}
        open={{ title: 'Cán bộ', drawer: (id: string) => <PersonDrawer key={id} id={id} /> }}
        empty={{ title: 'Chưa có cán bộ nào', next: 'Thêm từng người, hoặc nhập cả danh sách từ tệp Excel.' }}
      />
      {asked === 'new' && <NewPerson close={() => setAsked(undefined)} />}
      {asked === 'transfer' && <TransferUnit close={() => setAsked(undefined)} />}
    </>
  );
}

/** The unit of the address, with its name. */
function UnitFilter({ value, set }: { readonly value: string; readonly set: (value: string) => void }): ReactNode {
  const unit = useRecord(getUnit, { params: { id: value } }, { enabled: value !== '' });
  const chosen = value === '' ? null : { id: value, label: unit.data?.name ?? '' };
  return <UnitField label="Đơn vị" value={chosen} onChange={(next) => set(next?.id ?? '')} />;
}

const marksOf = (row: PersonRow): string =>
  [
    row.places.some(({ leader }) => leader) && 'Lãnh đạo',
    row.places.some(({ directWorker }) => directWorker) && 'Lao động trực tiếp',
  ]
    .filter(Boolean)
    .join(', ');

function Places({ person }: { readonly person: PersonRow }): ReactNode {
  const said = person.places.map(({ title, unitName, unitId }) => ({ key: `${unitId} ${title}`, text: `${title}, ${unitName}` }));
  if (!person.working) {
    return (
      <Text c="dimmed" component="span">
        Hiện không giữ vị trí{said[0] && `; gần nhất: ${said[0].text}`}
      </Text>
    );
  }
  if (said.length < 2) return said[0]?.text;
  return (
    <List listStyleType="none">
      {said.map(({ key, text }) => (
        <List.Item key={key}>{text}</List.Item>
      ))}
    </List>
  );
}
