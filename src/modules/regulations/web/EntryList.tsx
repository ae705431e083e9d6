import { Alert, Button, Group, Menu, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { DateField } from '../../../ui/fields/DateField.tsx';
import type { RegulationOptions } from '../contract.ts';
import { blankEntry, type EntryDraft, type SettingDraft } from '../domain/index.ts';
import classes from './regulations.module.css';
import { SettingFields } from './SettingFields.tsx';
import { Ground } from './words.tsx';

interface EntryListProps {
  readonly entries: readonly EntryDraft[];
  readonly onChange: (entries: readonly EntryDraft[]) => void;
  readonly options: RegulationOptions;
  /** "content.entries": what stands before the place of an entry in the path of a fault. */
  readonly path: string;
  readonly faultOf: (path: string) => string | undefined;
}

/** The contents one after another, each of its own kind; a new one is chosen by what it is about. */
export function EntryList({ entries, onChange, options, path, faultOf }: EntryListProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const last = list.current?.lastElementChild;
    last?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus();
    last?.scrollIntoView({ block: 'center' });
  });
  const set = (place: number, change: Partial<EntryDraft>) =>
    onChange(entries.map((entry, i) => (i === place ? { ...entry, ...change } : entry)));
  const listFault = faultOf(path);
  return (
    <div data-path={path} tabIndex={-1}>
      {listFault && (
        <Text c="red.8" size="sm" mb="xs">
          {listFault}
        </Text>
      )}
      {entries.length > 0 && (
        <ol className={classes.entries} ref={list}>
          {entries.map((entry, i) => (
            <li key={entry.id}>
              <EntryFields
                entry={entry}
                place={i}
                path={`${path}.${i}`}
                options={options}
                faultOf={faultOf}
                set={(change) => set(i, change)}
                remove={() => onChange(entries.filter((_, other) => other !== i))}
              />
            </li>
          ))}
        </ol>
      )}
      <Menu position="bottom-start" width="target" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
            Thêm nội dung
          </Button>
        </Menu.Target>
        <Menu.Dropdown miw={320} mah={420} style={{ overflowY: 'auto' }}>
          {options.matters.map(({ key, label, scope }) => (
            <Menu.Item
              key={key}
              onClick={() => {
                added.current = true;
                onChange([...entries, blankEntry(key, crypto.randomUUID())]);
              }}
            >
              {label}
              {!scope && (
                <Text size="xs" c="dimmed">
                  Chưa có căn cứ vào ngày bắt đầu áp dụng
                </Text>
              )}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

interface EntryFieldsProps {
  readonly entry: EntryDraft;
  readonly place: number;
  readonly path: string;
  readonly options: RegulationOptions;
  readonly faultOf: (path: string) => string | undefined;
  readonly set: (change: Partial<EntryDraft>) => void;
  readonly remove: () => void;
}

function EntryFields({ entry, place, path, options, faultOf, set, remove }: EntryFieldsProps): ReactNode {
  const matter = options.matters.find(({ key }) => key === entry.key);
  const label = matter?.label ?? '';
  const refusal = faultOf(path) ?? closed(entry, options);
  const at = (field: string) => ({ name: `${path}.${field}`, error: faultOf(`${path}.${field}`) });
  const change = (setting: Partial<SettingDraft>) => set({ setting: { ...entry.setting, ...setting } });
  return (
    <section className={classes.entry} aria-label={`Nội dung ${place + 1}: ${label}`} data-refused={refusal !== undefined}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={3} fz="md">
          {place + 1}. {label}
        </Title>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          style={{ flexShrink: 0 }}
          leftSection={<IconTrash size={16} aria-hidden />}
          aria-label={`Bỏ nội dung ${place + 1}: ${label}`}
          onClick={remove}
        >
          Bỏ
        </Button>
      </Group>
      {matter?.scope && (
        <div>
          <Text size="sm">{matter.scope.text}</Text>
          <Ground text={matter.scope.ground} />
        </div>
      )}
      {refusal !== undefined && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title="Không ghi nhận được nội dung này"
          data-path={path}
          tabIndex={-1}
        >
          {refusal}
        </Alert>
      )}
      <SettingFields
        matter={entry.key}
        value={entry.setting}
        set={change}
        at={(field) => at(`setting.${field}`)}
        options={options}
      />
      <div className={classes.pair} data-three="true">
        <TextInput
          {...at('article')}
          label="Điều, khoản của văn bản"
          description="Ví dụ: Điều 7 khoản 2"
          withAsterisk
          value={entry.article}
          onChange={(event) => set({ article: event.currentTarget.value })}
        />
        <DateField
          {...at('from')}
          label="Áp dụng riêng từ ngày"
          description="Để trống: theo văn bản"
          value={entry.from}
          onChange={(from) => set({ from })}
        />
        <DateField
          {...at('to')}
          label="Đến hết ngày"
          description="Để trống: theo văn bản"
          value={entry.to}
          onChange={(to) => set({ to })}
        />
      </div>
    </section>
  );
}

/** Why the law does not leave this entry to be set on the regulation's first day, by its awards; undefined: nothing stands against it. */
function closed(entry: EntryDraft, options: RegulationOptions): string | undefined {
  const chosen = entry.setting.awards ?? [];
  const messages = options.national
    .filter(({ key, award }) => key === entry.key && chosen.includes(award))
    .map(({ message }) => message);
  return messages.length > 0 ? [...new Set(messages)].join(' ') : undefined;
}
