import { Card, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SUBJECT_LABELS } from '../../../law/facts.ts';
import { AWARD_GROUP_LABELS, AWARD_GROUPS, AWARD_KIND_LABELS, AWARD_LEVEL_LABELS } from '../../../law/schema/award.ts';
import { useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/page/states.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { type AwardRow, listAwards } from '../contract/look-up.ts';
import { findAwards } from '../domain/find-awards.ts';
import classes from './legal.module.css';
import { awardAddress } from './words.ts';

const KINDS = [
  { value: '', label: 'Tất cả' },
  { value: 'title', label: AWARD_KIND_LABELS.title },
  { value: 'commendation', label: AWARD_KIND_LABELS.commendation },
];
const NONE = { q: '', loai: '' };

/** Every title and form of commendation, found by name; the two kinds are kept apart as the law does. */
export default function LookUp(): ReactNode {
  const [{ q, loai }, set] = useFilters(NONE);
  const awards = useRecord(listAwards, { query: {} });
  return (
    <Page
      title="Danh hiệu, hình thức khen thưởng"
      lead="Tiêu chuẩn, thẩm quyền, hồ sơ, thời hạn và tiền thưởng của từng danh hiệu, hình thức, vào bất kỳ ngày nào từ 01/01/2024."
    >
      <div className={classes.tools}>
        <TextInput
          label="Tìm theo tên"
          description="Có thể gõ không dấu, gõ tắt như CSTĐCS"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={q}
          onChange={(event) => set({ q: event.currentTarget.value })}
          className={classes.grow}
        />
        <SegmentedControl
          aria-label="Loại"
          className={classes.kinds}
          data={KINDS}
          value={loai}
          onChange={(value) => set({ loai: value })}
        />
      </div>
      <Answered query={awards}>{({ rows }) => <Groups rows={matching(rows, q, loai)} />}</Answered>
    </Page>
  );
}

const matching = (rows: readonly AwardRow[], q: string, kind: string): readonly AwardRow[] =>
  findAwards(rows, q).filter((row) => kind === '' || row.kind === kind);

function Groups({ rows }: { readonly rows: readonly AwardRow[] }): ReactNode {
  if (rows.length === 0) return <EmptyState title="Không tìm thấy tên phù hợp" next="Hãy gõ ít chữ hơn, hoặc chọn lại loại." />;
  return (
    <>
      <Text size="sm" c="dimmed" role="status" mt="sm">
        {rows.length} danh hiệu, hình thức
      </Text>
      {AWARD_GROUPS.map((group) => {
        const mine = rows.filter((row) => row.group === group);
        if (mine.length === 0) return null;
        return (
          <section key={group} className={classes.group}>
            <Title order={2} fz="md">
              {AWARD_GROUP_LABELS[group]}
            </Title>
            <ul className={classes.awards}>
              {mine.map((row) => (
                <li key={row.code}>
                  <Card withBorder padding="sm" className={classes.award}>
                    <div>
                      <AppLink to={awardAddress(row.code)} fw={600} className={classes.awardLink}>
                        {row.label}
                      </AppLink>
                      <Text size="sm" c="dimmed">
                        {AWARD_LEVEL_LABELS[row.level]} · {row.subjects.map((subject) => SUBJECT_LABELS[subject]).join(', ')}
                      </Text>
                    </div>
                    <IconChevronRight size={18} aria-hidden />
                  </Card>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
