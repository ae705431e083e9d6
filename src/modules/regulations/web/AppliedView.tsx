import { Alert, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { useRecord } from '../../../ui/api/hooks.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { Answered } from '../../../ui/page/Answered.tsx';
import { EmptyState } from '../../../ui/page/states.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { today } from '../../../ui/text/today.ts';
import { type Applied, getAppliedRegulations } from '../contract.ts';
import { addressOfRegulation } from './address.ts';
import classes from './regulations.module.css';
import { AwardNames, Ground } from './words.tsx';

type Matter = Applied['matters'][number];
type LocalLine = Matter['local'][number];

/** Matter by matter on a day: what the nation says at the left, what is set locally at the right. */
export function AppliedView({ unitId }: { readonly unitId: string }): ReactNode {
  const [{ ngay }, set] = useFilters({ ngay: '' });
  const day = parseLocalDate(ngay) ?? today();
  const applied = useRecord(getAppliedRegulations, { query: { unitId, day } }, { enabled: unitId !== '' });
  if (unitId === '')
    return <EmptyState title="Chưa chọn đơn vị" next="Hãy chọn đơn vị ở đầu trang để xem quy định đang áp dụng." />;
  return (
    <>
      <div className={classes.tools}>
        <DateField label="Vào ngày" value={day} onChange={(next) => set({ ngay: next && next !== today() ? next : '' })} />
      </div>
      <Answered query={applied} part>
        {({ matters, unread }) => (
          <>
            {unread.map((note) => (
              <Alert key={note} color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} mb="md">
                {note}
              </Alert>
            ))}
            <ul className={classes.matters}>
              {localFirst(matters).map((matter) => (
                <li key={matter.key} className={classes.matter}>
                  <MatterView matter={matter} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </>
  );
}

function MatterView({ matter: { label, scope, national, local, idle } }: { readonly matter: Matter }): ReactNode {
  return (
    <section aria-label={label}>
      <div className={classes.matterHead}>
        <Title order={2} fz="md">
          {label}
        </Title>
      </div>
      <div className={classes.sides}>
        <div className={classes.side}>
          <Side>Cả nước</Side>
          <National lines={national} />
          {scope ? (
            <div>
              <Text>{scope.text}</Text>
              <Ground text={scope.ground} />
            </div>
          ) : (
            <Text>Vào ngày này chưa có căn cứ để bộ, ban, ngành, tỉnh quy định nội dung này.</Text>
          )}
        </div>
        <div className={classes.side}>
          <Side>Bộ, ngành, địa phương</Side>
          {local.length === 0 && <Text c="dimmed">Không có quy định riêng đang áp dụng.</Text>}
          {local.map((line) => (
            <Line key={`${line.regulationId} ${line.ground} ${line.text} ${line.awards.join()}`} line={line} />
          ))}
          {idle.map((line) => (
            <div key={`${line.regulationId} ${line.ground} ${line.text} ${line.why}`}>
              <Text size="sm" fw={600} c="var(--sv-state-amber-fg)">
                Không được áp dụng
              </Text>
              <Line line={line} />
              <Text size="sm">{line.why}</Text>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

/** What is set locally is what one comes for. */
const localFirst = (matters: readonly Matter[]): readonly Matter[] =>
  [...matters].sort((a, b) => Number(b.local.length + b.idle.length > 0) - Number(a.local.length + a.idle.length > 0));

const FEW = 2;
function National({ lines }: { readonly lines: Matter['national'] }): ReactNode {
  const all = lines.map((line) => (
    <div key={`${line.text} ${line.ground}`}>
      <AwardNames names={line.awards} />
      <Text>{line.text}</Text>
      <Ground text={line.ground} />
    </div>
  ));
  if (lines.length <= FEW) return all;
  const count = lines.reduce((sum, line) => sum + line.awards.length, 0);
  return (
    <details className={classes.names}>
      <summary>Cả nước đã quy định chung với {count} danh hiệu, hình thức</summary>
      <div className={classes.folded}>{all}</div>
    </details>
  );
}

const Side = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Text size="sm" c="dimmed" fw={600} component="h3">
    {children}
  </Text>
);

function Line({ line }: { readonly line: LocalLine }): ReactNode {
  return (
    <div>
      <AwardNames names={line.awards} />
      <Text>{line.text}</Text>
      <Text size="sm" c="dimmed">
        Căn cứ: <AppLink to={addressOfRegulation(line.regulationId)}>{line.ground}</AppLink> · {line.unitName}
      </Text>
    </div>
  );
}
