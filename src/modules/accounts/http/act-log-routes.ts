import type { z } from 'zod';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import type { ActKind } from '../../../kernel/acts.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { listActSubjects, listActs } from '../contract/act-log.ts';
import { actPage } from '../db/act-log.views.ts';
import { SUBJECT_LABELS } from '../domain/act-subjects.ts';

/** The record of acts in sentences. `kinds` are all kinds of act of the system, which only `entry/` knows. */
export function actLogRoutes(kinds: readonly ActKind<z.ZodObject>[]): Route[] {
  const byType = new Map(kinds.map((kind) => [kind.type, kind]));
  const sentence = (type: string, data: unknown): string => {
    const kind = byType.get(type);
    const read = kind?.data.safeParse(data);
    // A row written by another version of the program is shown, not hidden.
    return kind && read?.success ? kind.sentence(read.data) : `thực hiện thao tác chưa có mô tả trong phiên bản này (${type})`;
  };
  const subjects = [...new Set(kinds.map((kind) => kind.subjectKind))]
    .map((kind) => ({ kind, label: SUBJECT_LABELS[kind] ?? 'Khác' }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  return [
    route(listActs, {
      target: 'anywhere',
      act: async ({ tx, actor }, { query }) => {
        const { rows, total } = await actPage(tx, jurisdictionOf(actor, 'actLog.read'), query);
        return {
          total,
          rows: rows.map(({ type, data, at, ...row }) => ({ ...row, at: at.toISOString(), sentence: sentence(type, data) })),
        };
      },
    }),
    route(listActSubjects, { target: 'anywhere', act: async () => ({ rows: subjects }) }),
  ];
}
