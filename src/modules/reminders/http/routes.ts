import { DOCX } from '../../../documents/write/plan-docx.ts';
import { writeUrgingLetterDocx } from '../../../documents/write/urging-letter-docx.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { urge } from '../app/urge.ts';
import { getNoticeSetting, listNotices, listUrges, readNotices, setNoticeSetting, urgeTasks, urgingLetter } from '../contract.ts';
import { markRead, noticePage, noticeSetting, saveNoticeSetting } from '../db/notices.repo.ts';
import '../db/tables.ts';
import { type Urge, type UrgeForLetter, unitPathOf, urgeForLetter, urgePage } from '../db/urges.repo.ts';

const spoken = <U extends Urge>(made: U) => ({ ...made, at: made.at.toISOString(), tasks: [...made.tasks] });

export const reminderRoutes: Route[] = [
  route(listNotices, { act: (ctx, { query }) => noticePage(ctx.tx, ctx.actor.accountId, query) }),
  route(readNotices, {
    act: async (ctx, { body }) => ({ unread: await markRead(ctx.tx, ctx.actor.accountId, ctx.at, body.ids) }),
  }),
  route(getNoticeSetting, { act: (ctx) => noticeSetting(ctx.tx, ctx.actor.accountId) }),
  route(setNoticeSetting, { act: (ctx, { body }) => saveNoticeSetting(ctx.tx, ctx.actor.accountId, ctx.at, body) }),
  route(urgeTasks, {
    target: async (tx, { body }) => {
      const path = await unitPathOf(tx, body.unitId);
      return path ? { unitPaths: [path] } : null;
    },
    act: async (ctx, { body }) => spoken(await urge(ctx, body)),
  }),
  route(listUrges, {
    target: 'anywhere',
    act: async (ctx, { query }) => {
      const page = await urgePage(ctx.tx, ctx.actor, query);
      return { rows: page.rows.map(spoken), total: page.total };
    },
  }),
  route(urgingLetter, {
    target: async (tx, { params }) => {
      const found = await urgeForLetter(tx, params.urgeId);
      return found ? { unitPaths: [found.unitPath] } : null;
    },
    act: async (ctx, { params }) => {
      const found = await urgeForLetter(ctx.tx, params.urgeId);
      if (!found) throw new Error('the urge was there a moment ago');
      return found;
    },
    present: async (_services, found) => ({
      name: `Công văn đôn đốc ${found.onDay}.docx`,
      mediaType: DOCX,
      bytes: await writeUrgingLetterDocx(letterOf(found), found.onDay),
    }),
  }),
];

const letterOf = (made: UrgeForLetter) => {
  const units = [...new Set(made.tasks.map((task) => task.units))];
  return {
    superior: made.superiorName,
    agency: made.unitName,
    number: null,
    symbol: null,
    place: made.place,
    date: made.onDay,
    recipients: ['Như trên', 'Lưu: VT'],
    signerTitle: null,
    signer: null,
    isDraft: true,
    addressees: units,
    planReference: made.plans.join('; '),
    asOf: made.onDay,
    replyBy: made.answerBy,
    tasks: made.tasks.map((task) => ({
      content: task.content,
      responsible: [task.units],
      due: task.lastDay,
      workingDaysLate: task.daysLate,
    })),
  };
};
