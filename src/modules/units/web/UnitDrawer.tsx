import { Anchor, Button, Group, List, Menu, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Section } from '../../../ui/page/Page.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { DateText } from '../../../ui/text/texts.tsx';
import { getUnit, type UnitDetail } from '../contract.ts';
import { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS, YEAR_KIND_LABELS } from '../domain/index.ts';
import { UNIT_ACT_LABELS, type UnitAct } from '../domain/transitions.ts';
import { EditUnit } from './EditUnit.tsx';
import { EndUnit } from './EndUnit.tsx';
import { MergeUnits } from './MergeUnits.tsx';
import { MoveUnit } from './MoveUnit.tsx';
import { NewUnit } from './NewUnit.tsx';
import { RenameUnit } from './RenameUnit.tsx';
import { SplitUnit } from './SplitUnit.tsx';
import { UnitHistory } from './UnitHistory.tsx';
import { UnitState } from './UnitState.tsx';

interface Opens {
  readonly open: (id: string) => void;
}

/** One unit beside the tree or the list. */
export function UnitDrawer({ id, open }: { readonly id: string } & Opens): ReactNode {
  const unit = useRecord(getUnit, { params: { id } });
  return (
    <Answered query={unit} part>
      {(detail) => (
        <Stack gap="md">
          <div>
            <Text fw={600} fz="lg">
              {detail.name}
            </Text>
            <UnitState unit={detail} />
          </div>
          <UnitView unit={detail} open={open} />
        </Stack>
      )}
    </Answered>
  );
}

/** What a unit is, what may be done with it, what happened to it. */
export function UnitView({ unit, open }: { readonly unit: UnitDetail } & Opens): ReactNode {
  const marks = [
    unit.smallCollective && 'tập thể nhỏ',
    unit.flagEligible && 'thuộc diện xét tặng cờ',
    unit.legalPerson && 'có tư cách pháp nhân',
  ].filter(Boolean);
  return (
    <Stack gap="lg">
      <List listStyleType="none" spacing={4}>
        {unit.ancestors.length > 0 && (
          <List.Item>
            Trực thuộc:{' '}
            {unit.ancestors.map((above, index) => (
              <span key={above.id}>
                {index > 0 && ' › '}
                <Anchor component="button" type="button" onClick={() => open(above.id)}>
                  {above.name}
                </Anchor>
              </span>
            ))}
          </List.Item>
        )}
        <List.Item>
          {UNIT_KIND_LABELS[unit.kind]}, {UNIT_LEVEL_LABELS[unit.level].toLowerCase()};{' '}
          {YEAR_KIND_LABELS[unit.yearKind].toLowerCase()}
        </List.Item>
        {(unit.shortName || unit.code) && (
          <List.Item>
            {[unit.shortName && `Tên viết tắt: ${unit.shortName}`, unit.code && `mã: ${unit.code}`].filter(Boolean).join('; ')}
          </List.Item>
        )}
        {marks.length > 0 && <List.Item>Đặc điểm: {marks.join(', ')}</List.Item>}
        {unit.place && <List.Item>Địa danh trên văn bản: {unit.place}</List.Item>}
        <List.Item>
          Hoạt động từ <DateText day={unit.validFrom} />
          {unit.validTo && (
            <>
              {' '}
              đến <DateText day={unit.validTo} />
            </>
          )}
        </List.Item>
      </List>
      <Group gap="sm">
        {unit.abilities.includes('person.read') && (
          <AppLink to="/can-bo" search={{ unitId: unit.id }}>
            Xem cán bộ của đơn vị
          </AppLink>
        )}
        {unit.abilities.includes('merit.read') && <AppLink to={`/don-vi/${unit.id}/thanh-tich`}>Phiếu thành tích</AppLink>}
      </Group>
      {unit.allowedActs.length > 0 && <Acts unit={unit} open={open} />}
      <Section title="Lịch sử">
        <UnitHistory id={unit.id} open={open} />
      </Section>
    </Stack>
  );
}

const inMenu: readonly UnitAct[] = ['rename', 'move', 'merge', 'split', 'end'];

function Acts({ unit, open }: { readonly unit: UnitDetail } & Opens): ReactNode {
  const [asked, setAsked] = useState<UnitAct | undefined>();
  const close = () => setAsked(undefined);
  const offered = inMenu.filter((act) => unit.allowedActs.includes(act));
  return (
    <Group gap="sm">
      {unit.allowedActs.includes('edit') && (
        <Button variant="default" onClick={() => setAsked('edit')}>
          Sửa thông tin
        </Button>
      )}
      {unit.allowedActs.includes('addChild') && (
        <Button variant="default" onClick={() => setAsked('addChild')}>
          Thêm đơn vị trực thuộc
        </Button>
      )}
      {offered.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              Thay đổi tổ chức
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((act) => (
              <Menu.Item key={act} onClick={() => setAsked(act)}>
                {UNIT_ACT_LABELS[act]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked === 'edit' && <EditUnit unit={unit} close={close} />}
      {asked === 'addChild' && <NewUnit parent={{ id: unit.id, label: unit.name }} close={close} done={open} />}
      {asked === 'rename' && <RenameUnit unit={unit} close={close} />}
      {asked === 'move' && <MoveUnit unit={unit} close={close} />}
      {asked === 'end' && <EndUnit unit={unit} close={close} />}
      {asked === 'merge' && <MergeUnits unit={unit} close={close} done={open} />}
      {asked === 'split' && <SplitUnit unit={unit} close={close} />}
    </Group>
  );
}
