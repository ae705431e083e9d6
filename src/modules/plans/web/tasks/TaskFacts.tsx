import type { ReactNode } from 'react';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { DateText } from '../../../../ui/text/texts.tsx';
import { today } from '../../../../ui/text/today.ts';
import type { TaskCard } from '../../contract/shared.ts';
import { TASK_KIND_LABELS } from '../../domain/task-kind.ts';
import { timeWords } from '../review/time-words.ts';
import type { TaskDetail } from './task-detail.ts';
import { dueWords, peopleWords } from './task-words.ts';
import classes from './tasks.module.css';

/** What the plan says about the task, and who is to do it. */
export function TaskFacts({ task }: { readonly task: TaskDetail }): ReactNode {
  const { may } = useSession();
  const people = peopleWords(task.people);
  return (
    <dl className={classes.facts}>
      <Fact label="Thời hạn">
        <span className={task.late ? classes.late : undefined}>{dueWords(task, today())}</span>
      </Fact>
      <Fact label="Theo kế hoạch">{timeWords(task)}</Fact>
      {task.event?.datedOn && (
        <Fact label="Sự việc">
          Đã đến ngày <DateText day={task.event.datedOn} />
        </Fact>
      )}
      <Fact label="Đơn vị chủ trì">{task.lead.length > 0 ? <Units said={task.lead} task={task} /> : 'Kế hoạch không nêu'}</Fact>
      {task.coordinating.length > 0 && (
        <Fact label="Đơn vị phối hợp">
          <Units said={task.coordinating} task={task} />
        </Fact>
      )}
      <Fact label="Người thực hiện">
        {people ||
          (task.allowed.includes('assign')
            ? 'Chưa giao cho ai. Hãy chọn “Giao việc” để có người nhận nhắc việc.'
            : 'Chưa giao cho ai')}
      </Fact>
      <Fact label="Đã có người xem">{task.seen ? 'Người thực hiện đã mở xem' : 'Người thực hiện chưa mở xem'}</Fact>
      <Fact label="Loại công việc">{TASK_KIND_LABELS[task.kind]}</Fact>
      <Fact label="Sản phẩm">{task.product}</Fact>
      <Fact label="Ghi chú">{task.note}</Fact>
      <Fact label="Kế hoạch">
        {may('plan.readIssued') ? <AppLink to={`/ke-hoach/${task.planId}`}>{task.planTitle}</AppLink> : task.planTitle},{' '}
        {task.unit.name}
        {`, nhiệm vụ số ${task.ordinal}`}
        {task.section && `, phần ${task.section}`}
      </Fact>
      {task.parent && (
        <Fact label="Thực hiện nhiệm vụ cấp trên">
          <AppLink to={`/nhiem-vu/${task.parent.taskId}`}>{task.parent.content}</AppLink>, {task.parent.unit.name}
        </Fact>
      )}
    </dl>
  );
}

/** Nothing where nothing is known. */
function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  if (!children) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A unit as the plan writes it, and its name in the tree where the two differ. */
function Units({ said, task }: { readonly said: TaskCard['lead']; readonly task: TaskDetail }): ReactNode {
  const names = new Map(task.unitNames.map(({ id, name }) => [id, name]));
  return said
    .map(({ text, unitId }) => {
      const name = unitId ? names.get(unitId) : undefined;
      return name && name.toLowerCase() !== text.toLowerCase() ? `${text} (${name})` : text;
    })
    .join(', ');
}
