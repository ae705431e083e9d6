import type { ReactNode } from 'react';
import { useList, useRecord } from '../../../ui/api/hooks.ts';
import { LoadingState } from '../../../ui/page/LoadingState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { TaskList } from '../../../ui/tasks/TaskList.tsx';
import { listAccounts } from '../../accounts/contract/accounts.ts';
import { LawAnnouncements } from '../../legal/web/index.ts';
import { listPeople } from '../../people/contract.ts';
import { listUnits } from '../../units/contract.ts';
import { listBackups } from '../contract.ts';
import { type Counts, stepsOf } from './setting-up.ts';

const countOnly = { page: 1, pageSize: 1 };
const now = { staleTime: 0 };

/** Where an administrator begins, and later what the system holds: each step says how far it is and what comes next. */
export default function SettingUp(): ReactNode {
  const units = useList(listUnits, { query: countOnly }, now);
  const people = useList(listPeople, { query: countOnly }, now);
  const accounts = useList(listAccounts, { query: countOnly }, now);
  const officers = useList(listAccounts, { query: { ...countOnly, role: 'officer' } }, now);
  const heads = useList(listAccounts, { query: { ...countOnly, role: 'head' } }, now);
  const backups = useRecord(listBackups, {}, now);
  const asked = [units, people, accounts, officers, heads, backups];
  const failed = asked.find(({ error }) => error);
  const counts: Counts | undefined =
    units.data && people.data && accounts.data && officers.data && heads.data && backups.data
      ? {
          units: units.data.total,
          people: people.data.total,
          accounts: accounts.data.total,
          officers: officers.data.total,
          heads: heads.data.total,
          backups: backups.data.rows.filter(({ state }) => state === 'done').length,
        }
      : undefined;
  return (
    <Page
      narrow
      title="Thiết lập hệ thống"
      lead="Những việc cần làm để đơn vị bắt đầu sử dụng, theo thứ tự. Bước nào cũng có thể quay lại bổ sung."
    >
      <LawAnnouncements />
      {failed?.error && <ProblemAlert problem={failed.error} retry={() => asked.forEach((query) => void query.refetch())} />}
      {counts ? <TaskList sections={stepsOf(counts)} /> : !failed && <LoadingState />}
    </Page>
  );
}
