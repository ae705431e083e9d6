import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ComponentType, type ReactNode, useState } from 'react';
import { addressOf } from '../../../ui/api/client.ts';
import { useAct } from '../../../ui/api/hooks.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { FileDrop } from '../../../ui/fields/FileDrop.tsx';
import { useScope } from '../../../ui/frame/scope.ts';
import { type GridRow, writtenRows } from '../../../ui/grid/cells.ts';
import { EntryGrid } from '../../../ui/grid/EntryGrid.tsx';
import { Page, type PageLink, Section } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { useGo } from '../../../ui/routing/AppLink.tsx';
import { type ImportOperations, MAX_IMPORT_BYTES } from '../contract.ts';
import type { Column } from '../domain/index.ts';
import { ImportList } from './ImportList.tsx';

export interface ImportScreen {
  readonly ops: ImportOperations;
  readonly columns: Readonly<Record<string, Column<never>>> | object;
  readonly title: string;
  /** "cán bộ" */
  readonly noun: string;
  readonly back: PageLink;
}

interface ImportStartProps extends ImportScreen {
  /** Where a batch has its page: "/can-bo/nhap". */
  readonly at: string;
  readonly unitHint: string;
  /** The unit picker of the slice of units. */
  readonly UnitField: ComponentType<{
    label: string;
    required?: boolean;
    description?: string;
    value: Entity | null;
    onChange: (unit: Entity | null) => void;
  }>;
}

export const columnsOf = (columns: ImportScreen['columns']): [string, Column<unknown>][] => Object.entries(columns);

/** A file is dropped or rows are pasted; what was read is then looked at before anything is written. */
export function ImportStart({ ops, columns, title, noun, back, at, unitHint, UnitField }: ImportStartProps): ReactNode {
  const scope = useScope();
  const [unit, setUnit] = useState<Entity | null>(scope.unit ? { id: scope.unit.id, label: scope.unit.name } : null);
  const [way, setWay] = useState('file');
  return (
    <Page
      title={title}
      lead="Tải tệp lên hoặc dán từ Excel. Mọi dòng được xem trước, đối chiếu với danh sách đang có, rồi mới ghi; ghi rồi vẫn hoàn tác được."
      back={back}
    >
      <Stack gap="md" maw={920}>
        <UnitField label="Đơn vị nhận" required description={unitHint} value={unit} onChange={setUnit} />
        <Group>
          <SegmentedControl
            aria-label="Cách nhập"
            value={way}
            onChange={setWay}
            data={[
              { value: 'file', label: 'Tệp Excel' },
              { value: 'grid', label: 'Dán vào bảng' },
            ]}
          />
          <Anchor href={addressOf(ops.template, {})} download>
            Tải tệp mẫu có hướng dẫn
          </Anchor>
        </Group>
      </Stack>
      {way === 'file' ? (
        <FromFile ops={ops} noun={noun} unitId={unit?.id} at={at} />
      ) : (
        <FromGrid ops={ops} noun={noun} columns={columns} unitId={unit?.id} at={at} />
      )}
      <Section title="Các lần nhập trước">
        <ImportList ops={ops} at={at} />
      </Section>
    </Page>
  );
}

interface WayProps {
  readonly ops: ImportOperations;
  readonly noun: string;
  readonly unitId: string | undefined;
  readonly at: string;
}

function FromFile({ ops, noun, unitId, at }: WayProps): ReactNode {
  const go = useGo();
  const [sending, setSending] = useState<{ name: string; share: number } | undefined>();
  const upload = useAct(ops.upload, {
    onProgress: (share) => setSending((was) => (was ? { ...was, share } : was)),
    onDone: (batch) => go(`${at}/${batch.id}`),
  });
  const take = (file: File | undefined) => {
    if (!file || !unitId) return;
    setSending({ name: file.name, share: 0 });
    upload.mutate({ file, body: { unitId } }, { onSettled: () => setSending(undefined) });
  };
  return (
    <Stack gap="md" mt="md" maw={920}>
      {upload.error && <ProblemAlert problem={upload.error} focus />}
      {unitId ? (
        <FileDrop
          label={`Thả tệp danh sách ${noun} vào đây`}
          rule={{ extensions: ['xlsx'], maxBytes: MAX_IMPORT_BYTES }}
          onFiles={([file]) => take(file)}
          sending={sending}
        />
      ) : (
        <Text c="dimmed">Hãy chọn đơn vị nhận trước khi gửi tệp.</Text>
      )}
    </Stack>
  );
}

function FromGrid({ ops, noun, columns, unitId, at }: WayProps & { readonly columns: ImportScreen['columns'] }): ReactNode {
  const go = useGo();
  const [rows, setRows] = useState<readonly GridRow[]>([]);
  const paste = useAct(ops.paste, { onDone: (batch) => go(`${at}/${batch.id}`) });
  const known = columnsOf(columns);
  const send = () => {
    const written = writtenRows(rows).map((row) => known.map(([id]) => row[id] ?? ''));
    if (unitId) paste.mutate({ body: { unitId, rows: [known.map(([, column]) => column.header), ...written] } });
  };
  return (
    <Stack gap="md" mt="md">
      {paste.error && <ProblemAlert problem={paste.error} focus />}
      <EntryGrid
        label={`Danh sách ${noun}`}
        columns={known.map(([id, column]) => ({
          id,
          label: column.required ? `${column.header} *` : column.header,
          width: widthOf(column),
        }))}
        rows={rows}
        onChange={setRows}
        maxRows={1_900}
      />
      <Group justify="flex-end">
        <Button onClick={send} loading={paste.isPending} disabled={!unitId || writtenRows(rows).length === 0}>
          Xem trước
        </Button>
      </Group>
    </Stack>
  );
}

const widthOf = (column: Column<unknown>): number =>
  Math.min(260, Math.max(110, 9 * Math.max(column.header.length, ...column.samples.map((sample) => sample.length))));
