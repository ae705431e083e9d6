import type { LocalDate } from '../../kernel/local-date.ts';
import { dateWords, letterheadFields, withEndMark } from './letterhead.ts';
import { groupTasks, numberAndSymbol, type PlanDocumentData, type PlanDocumentTask, remarkOf } from './plan-document.ts';
import { renderTemplate, templateOn } from './render-template.ts';
import { lines } from './template-text.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The plan as a Word file in the layout in force on a day (normally the day of issue, for a draft today),
 * its tasks as a table in the appendix.
 */
export async function writePlanDocx(plan: PlanDocumentData, on: LocalDate): Promise<Uint8Array> {
  return renderTemplate(templateOn('ke-hoach', on), planFields(plan));
}

function planFields(plan: PlanDocumentData) {
  let count = 0;
  const taskFields = (task: PlanDocumentTask) => {
    count += 1;
    return {
      index: String(count),
      content: task.content,
      timeText: task.timeText ?? '',
      responsible: task.responsible.join('; '),
      coordinating: task.coordinating.join('; '),
      remark: remarkOf(task),
    };
  };
  return {
    ...letterheadFields(plan),
    title: plan.title,
    grounds: lines(...plan.grounds),
    body: plan.sections.flatMap(({ heading, paragraphs }) => [
      ...lines(heading).map((line) => ({ heading: [line], plain: [] })),
      ...lines(...paragraphs).map((line) => ({ heading: [], plain: [line] })),
    ]),
    appendixNote: lines(plan.tasks.length > 0 ? '(Nhiệm vụ, thời gian và đơn vị thực hiện tại Phụ lục kèm theo)' : null),
    closing: lines(plan.closing && withEndMark(plan.closing)),
    reference: `số ${numberAndSymbol(plan.number, plan.symbol)} ${dateWords(plan.date)} của ${plan.agency}`,
    groups: groupTasks(plan.tasks).map(({ section, tasks }) => ({
      heading: lines(section),
      tasks: tasks.map(taskFields),
    })),
  };
}
