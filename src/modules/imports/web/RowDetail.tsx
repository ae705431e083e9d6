import { Button, Group, List, Select, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/hooks.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import type { ImportOperations, ImportRow } from '../contract.ts';
import type { Choice } from '../domain/index.ts';
import { columnsOf, type ImportScreen } from './ImportStart.tsx';

interface RowDetailProps {
  readonly ops: ImportOperations;
  readonly batchId: string;
  readonly row: ImportRow;
  /** Not yet written: choices can still be made. */
  readonly open: boolean;
  readonly columns: ImportScreen['columns'];
}

/** Faults by column, or what exists beside what comes, or who it might be. */
export function RowDetail({ ops, batchId, row, open, columns }: RowDetailProps): ReactNode {
  return (
    <Stack gap="xs">
      {row.note && <Text>{row.note}</Text>}
      {row.faults.length > 0 && (
        <List listStyleType="none" spacing={2}>
          {row.faults.map((fault) => (
            <List.Item key={`${fault.key} ${fault.message}`}>
              <Text component="span" fw={600}>
                {fault.header}
                {fault.cell && ` (ô ${fault.cell})`}:
              </Text>{' '}
              {fault.message}
            </List.Item>
          ))}
        </List>
      )}
      {row.match && (
        <Text size="sm" c="dimmed">
          Đang có: {row.match.label}
        </Text>
      )}
      {row.changes.length > 0 && row.faults.length === 0 && <Changes row={row} />}
      {row.verdict === 'new' && <Cells row={row} columns={columns} />}
      {open && (row.candidates.length > 0 || row.verdict === 'faulty') && <Choose ops={ops} batchId={batchId} row={row} />}
    </Stack>
  );
}

function Changes({ row }: { readonly row: ImportRow }): ReactNode {
  return (
    <Table withTableBorder verticalSpacing={4} fz="sm" aria-label={`Thay đổi của ${row.label}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Mục</Table.Th>
          <Table.Th>Đang có</Table.Th>
          <Table.Th>Sẽ là</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {row.changes.map(({ field, before, after }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row" fw={400} style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
              {field}
            </Table.Th>
            <Table.Td c="dimmed" style={{ verticalAlign: 'top' }}>
              {before}
            </Table.Td>
            <Table.Td fw={600} style={{ verticalAlign: 'top' }}>
              {after}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The row as written, in the order of the template. */
function Cells({ row, columns }: Pick<RowDetailProps, 'row' | 'columns'>): ReactNode {
  const written = columnsOf(columns).flatMap(([key, column]) => {
    const text = row.cells[key];
    return text && text !== row.label ? [`${column.header}: ${text}`] : [];
  });
  return <Text size="sm">{written.join('; ')}</Text>;
}

/** The officer's word: one of those found, somebody new, or leave the row out. */
function Choose({ ops, batchId, row }: Pick<RowDetailProps, 'ops' | 'batchId' | 'row'>): ReactNode {
  const choose = useAct(ops.choose, { invalidate: [ops.get, ops.rows] });
  const send = (choice: Choice | null, matchId: string | null = null) =>
    choose.mutate({ params: { id: batchId, line: row.line }, body: { choice, matchId } });
  if (row.candidates.length === 0) {
    return (
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          loading={choose.isPending}
          onClick={() => send(row.choice === 'skip' ? null : 'skip')}
        >
          {row.choice === 'skip' ? 'Thôi bỏ qua' : 'Bỏ qua dòng này'}
        </Button>
        {choose.error && <ProblemAlert problem={choose.error} />}
      </Group>
    );
  }
  const value = row.choice === 'match' ? (row.match?.id ?? null) : row.choice;
  return (
    <>
      <Select
        aria-label={`Cách xử lý dòng ${row.line}`}
        placeholder={row.verdict === 'unclear' ? 'Chọn cách xử lý' : 'Theo kết quả đối chiếu'}
        clearable
        value={value}
        disabled={choose.isPending}
        data={[
          ...row.candidates.map(({ id, label, why }) => ({ value: id, label: `${why}: ${label}` })),
          { value: 'create', label: 'Thêm mới, không phải các mục trên' },
          { value: 'skip', label: 'Bỏ qua dòng này' },
        ]}
        onChange={(next) => {
          if (next === null) send(null);
          else if (next === 'create' || next === 'skip') send(next);
          else send('match', next);
        }}
      />
      {choose.error && <ProblemAlert problem={choose.error} />}
    </>
  );
}
