import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { zLocalDate } from '../../src/kernel/local-date.ts';
import type { LawBook } from '../../src/law/book.ts';
import { readYaml } from '../../src/law/read-yaml.ts';
import { ABSENCES, type Dated } from '../../src/law/schema/dated.ts';

/** What a rule says in figures, beside its words. */
const zFigures = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));
const zRow = z.strictObject({
  /** "thoi-han.tra-ho-so": file of law/parameters and id in it. */
  of: z.string(),
  from: zLocalDate,
  /** Last day, where the rule ends or another takes its place. */
  to: zLocalDate.optional(),
  says: z.union([zFigures, z.enum(ABSENCES)]),
  /** "152/2025/NĐ-CP, Điều 35 khoản 2" */
  by: z.string(),
});
export type ProvisionRow = z.infer<typeof zRow>;

const FILE = 'cases/figures/quy-dinh.yaml';
/** Rules that are told rather than judged, with day, figures and article; read from the law, to hold the data against. */
export const rows = readYaml(
  FILE,
  readFileSync(join(import.meta.dirname, '../../law', FILE), 'utf8'),
  z.strictObject({ cases: z.array(zRow).min(1) }),
).value.cases;

/** A rule of the data: its name, its values from day to day, and what a value says in figures. */
export interface Rule {
  readonly of: string;
  readonly values: readonly Dated<unknown>[];
  readonly figures: (value: never) => z.infer<typeof zFigures>;
}

const nothing = () => ({});
type Papers = { readonly sets: number | null; readonly electronic: boolean; readonly papers: readonly { readonly id: string }[] };
type Positions = readonly { readonly position: string; readonly years: number | null; readonly below?: number | undefined }[];

/** Every rule that has no file of figures of its own (prizes, votes, deciders). */
export function rulesOf(book: LawBook): readonly Rule[] {
  const rule = <T>(of: string, values: readonly unknown[], figures: (value: T) => z.infer<typeof zFigures>): Rule => ({
    of,
    values: values as readonly Dated<unknown>[],
    figures: figures as Rule['figures'],
  });
  const service = book.parameter('cong-hien');
  return [
    ...book
      .provisionNames()
      .flatMap((name) =>
        book
          .provisions(name)
          .items.map(({ id, values }) =>
            rule<Record<string, string | number>>(`${name}.${id}`, values, ({ text: _, ...figures }) => figures),
          ),
      ),
    ...book.parameter('ho-so').dossiers.map(({ id, values }) =>
      rule<Papers>(`ho-so.${id}`, values, ({ sets, electronic, papers }) => ({
        sets,
        electronic,
        papers: papers.map((p) => p.id),
      })),
    ),
    ...service.tables.map(({ award, values }) =>
      rule<Positions>(`cong-hien.${award}`, values, (positions) => ({
        years: positions.map(({ years, below }) => `${years ?? '-'}${below ? `<${below}` : ''}`),
      })),
    ),
    ...service.equivalents.map(({ as, values }) => rule(`cong-hien.${as}`, values, nothing)),
    ...book
      .parameter('quy-tac-chung')
      .rules.map(({ id, check, onFailure, values }) =>
        rule(`quy-tac-chung.${id}`, values, () => ({ check, ...(onFailure ? { onFailure } : {}) })),
      ),
    ...book.parameter('dia-phuong').keys.map(({ key, ground, values }) => rule(`dia-phuong.${key}`, values, () => ({ ground }))),
    ...book.transitions().map(({ id, values }) => rule(`transitional.${id}`, values, nothing)),
  ];
}
