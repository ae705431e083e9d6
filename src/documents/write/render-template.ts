import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemplateData, TemplateHandler } from 'easy-template-x';
import { parse } from 'yaml';
import { z } from 'zod';
import { type LocalDate, parseLocalDate, zLocalDate } from '../../kernel/local-date.ts';
import { forXml } from './template-text.ts';

/**
 * Word templates: `src/documents/templates/<slug>/<day in force>/` with `template.docx` (edited in Word), `meta.yaml`
 * (what it is, what it rests on, every field it takes) and `sample.yaml` (data the tests render it with).
 */
const FOLDER = join(import.meta.dirname, '../templates');

const zMeta = z.strictObject({
  slug: z.string(),
  name: z.string(),
  inForce: zLocalDate,
  source: z.string(),
  /** Path of the field ("tasks.content") → what it is, in Vietnamese, for those who edit the template. */
  fields: z.record(z.string(), z.string()),
});
export type TemplateMeta = z.output<typeof zMeta>;

/** Texts, and lists of further fields, by name. */
export type TemplateFields = Readonly<Record<string, unknown>>;

export interface Template {
  readonly meta: TemplateMeta;
  readonly file: Buffer;
  /** Read from `sample.yaml`. */
  readonly sample: TemplateFields;
}

const cache = new Map<string, Template>();

/** Every slug with the days its versions come into force, earliest first. */
export function templateVersions(): ReadonlyArray<{ readonly slug: string; readonly inForce: readonly LocalDate[] }> {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ slug: name, inForce: daysInForce(name) }));
}

/** The version of a template in force on a day; throws when there was none yet. */
export function templateOn(slug: string, on: LocalDate): Template {
  const inForce = daysInForce(slug).findLast((day) => day <= on);
  if (inForce === undefined) throw new Error(`No version of template "${slug}" is in force on ${on}`);
  const key = `${slug}/${inForce}`;
  const known = cache.get(key);
  if (known) return known;
  const folder = join(FOLDER, slug, inForce);
  const meta = zMeta.parse(parse(readFileSync(join(folder, 'meta.yaml'), 'utf8')));
  if (meta.slug !== slug || meta.inForce !== inForce) throw new Error(`${key}/meta.yaml is of ${meta.slug}/${meta.inForce}`);
  const template: Template = {
    meta,
    file: readFileSync(join(folder, 'template.docx')),
    sample: parse(readFileSync(join(folder, 'sample.yaml'), 'utf8')) as TemplateFields,
  };
  cache.set(key, template);
  return template;
}

/** Fills a template; gives the bytes of the `.docx`. Texts are put in as they are: braces and angle brackets mean nothing in them. */
export async function renderTemplate(template: Template, data: TemplateFields): Promise<Uint8Array> {
  const filled = await new TemplateHandler().process(template.file, forXml(data) as TemplateData);
  return new Uint8Array(filled);
}

/** Paths of all fields a template takes, lists and their items' fields included ("tasks", "tasks.content"). */
export async function fieldsOf(template: Template): Promise<ReadonlySet<string>> {
  const fields = new Set<string>();
  const open: string[] = [];
  for (const tag of await new TemplateHandler().parseTags(template.file)) {
    if (tag.disposition === 'Close') {
      open.pop();
      continue;
    }
    fields.add([...open, tag.name].join('.'));
    if (tag.disposition === 'Open') open.push(tag.name);
  }
  return fields;
}

function daysInForce(slug: string): LocalDate[] {
  return readdirSync(join(FOLDER, slug))
    .map(parseLocalDate)
    .filter((day) => day !== null)
    .sort();
}
