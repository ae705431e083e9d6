import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatLong, formatShort } from '../../../kernel/local-date.ts';
import { SUBJECT_LABELS } from '../../../law/facts.ts';
import { AWARD_GROUP_LABELS, AWARD_KIND_LABELS, AWARD_LEVEL_LABELS } from '../../../law/schema/award.ts';
import { useList } from '../../../ui/api/hooks.ts';
import { useScope } from '../../../ui/frame/scope.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../ui/page/Page.tsx';
import { ButtonLink } from '../../../ui/routing/AppLink.tsx';
import { useFilters, usePathParam } from '../../../ui/routing/use-address.ts';
import { today } from '../../../ui/text/today.ts';
import { type Nested, nest } from '../../../ui/verdict/nest.ts';
import { type VerdictNode, VerdictTree } from '../../../ui/verdict/VerdictTree.tsx';
import { type AwardSheet, getAward } from '../contract/look-up.ts';
import { AwardTimeline } from './AwardTimeline.tsx';
import { dayIn } from './days.ts';
import { DayNotice, LawDayField } from './LawDay.tsx';
import { LocalRules } from './LocalRules.tsx';
import classes from './legal.module.css';
import { CommonProvisions, emptyBecause, Said } from './Statements.tsx';
import { certaintyMarks, codeOf, kindMarks, readingIn, slugOf } from './words.ts';

const NONE = { ngay: '' };

/** One title or form of commendation: what the law says on a day, and how that changed. */
export default function AwardPage(): ReactNode {
  const code = codeOf(usePathParam('award'));
  const [{ ngay }, set] = useFilters(NONE);
  const on = dayIn(ngay);
  const { unitId, unit } = useScope();
  const sheet = useList(getAward, { params: { code }, query: { on, ...(unitId && { unitId }) } });
  return (
    <Answered query={sheet}>
      {(award) => (
        <Page
          title={award.label}
          back={{ to: '/phap-luat/khen-thuong', label: 'Danh hiệu, hình thức khen thưởng' }}
          lead={`${AWARD_KIND_LABELS[award.kind]} · ${AWARD_GROUP_LABELS[award.group]} · ${AWARD_LEVEL_LABELS[award.level]} · Tặng cho: ${award.subjects.map((subject) => SUBJECT_LABELS[subject].toLowerCase()).join(', ')}`}
          act={
            <>
              <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
                In
              </Button>
              <ButtonLink to="/phap-luat/xet-dieu-kien" search={{ khen: slugOf(award.code) }}>
                Xét điều kiện
              </ButtonLink>
            </>
          }
        >
          <div className={classes.dayBar}>
            <LawDayField label="Quy định vào ngày" value={on} onChange={(day) => day && set({ ngay: day })} />
            {on !== today() && (
              <Button variant="default" onClick={() => set({ ngay: '' })}>
                Về hôm nay
              </Button>
            )}
          </div>
          <DayNotice on={award.on} />
          <Notices award={award} />
          <div className={classes.split}>
            <div>
              <Standards award={award} />
              <LocalRules
                rules={award.local}
                lead={`Áp dụng cho ${unit?.name ?? 'đơn vị đang chọn'} bên cạnh quy định chung; không thay tiêu chuẩn của pháp luật.`}
                none="Chưa ghi nhận quy định riêng nào áp dụng cho đơn vị đang chọn vào ngày này."
              />
              <Said award={award} />
              <CommonProvisions award={award} />
            </div>
            <aside aria-label="Thay đổi theo thời gian">
              <AwardTimeline code={award.code} on={on} show={(day) => set({ ngay: day })} />
            </aside>
          </div>
        </Page>
      )}
    </Answered>
  );
}

/** What must be known before reading: an amendment nobody has read, a former name, a note. */
function Notices({ award }: { readonly award: AwardSheet }): ReactNode {
  const amendments = award.statements.filter(({ aspect }) => aspect === 'amendment');
  return (
    <>
      {amendments.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          mb="md"
          title="Có văn bản sửa đổi chưa được đối chiếu"
        >
          {amendments.map(({ key, text }) => (
            <Text key={key}>{text}</Text>
          ))}
          <Text>
            Nội dung dưới đây theo văn bản đã xác nhận gần nhất
            {award.confirmedUntil && `, chắc chắn đến hết ngày ${formatShort(award.confirmedUntil)}`}.
          </Text>
        </Alert>
      )}
      {award.formerly && (
        <Text mb="sm">
          Đến hết ngày {formatShort(award.formerly.to)} có tên là “{award.formerly.label}”.
        </Text>
      )}
      {award.note && (
        <Text mb="sm" c="dimmed">
          {award.note}
        </Text>
      )}
    </>
  );
}

type Clause = AwardSheet['standards'][number]['rows'][number];

const nodeOf = ({ row, children }: Nested<Clause>, award: AwardSheet): VerdictNode => ({
  id: row.id,
  outcome: 'none',
  text: row.text,
  ground: row.ground,
  combine: row.combine,
  marks: [...(row.judgement ? ['Hội đồng xem xét, đơn vị xác nhận'] : []), ...kindMarks(row.kinds)],
  cautions: certaintyMarks(row.certainty),
  reading: readingIn(award.readings, row.reading),
  children: children.map((child) => nodeOf(child, award)),
});

function Standards({ award }: { readonly award: AwardSheet }): ReactNode {
  return (
    <Section title="Tiêu chuẩn" lead={`Áp dụng cho hồ sơ nhận ${formatLong(award.on)}.`}>
      {award.standards.length === 0 && <Text className={classes.absent}>{emptyBecause(award)}</Text>}
      {award.standards.map((standard) => (
        <div key={standard.title} className={classes.group}>
          {(award.standards.length > 1 || standard.since) && (
            <Group gap="xs" align="baseline" mb="xs">
              <Title order={3} fz="md">
                {standard.title}
              </Title>
              {standard.since && (
                <Text size="sm" c="dimmed">
                  áp dụng từ ngày {formatShort(standard.since)}
                </Text>
              )}
            </Group>
          )}
          {standard.absent ? (
            <Text className={classes.absent}>{standard.absent}</Text>
          ) : (
            <VerdictTree
              label={`Tiêu chuẩn ${standard.title.toLowerCase()}`}
              nodes={nest(standard.rows).map((node) => nodeOf(node, award))}
            />
          )}
        </div>
      ))}
    </Section>
  );
}
