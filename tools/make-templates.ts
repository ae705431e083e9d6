/**
 * Writes the first version of the Word templates under `src/documents/templates/`. From then on they are edited in Word;
 * run this again only to begin a template anew: `node tools/make-templates.ts [slug …]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, Packer } from 'docx';
import { urgingLetterTemplate } from './templates/cong-van-don-doc.ts';
import { planTemplate } from './templates/ke-hoach.ts';

/** Slug, day from which the layout is in force (Nghị định 30/2020/NĐ-CP: 05/3/2020), maker. */
const TEMPLATES: ReadonlyArray<readonly [string, string, () => Document]> = [
  ['ke-hoach', '2020-03-05', planTemplate],
  ['cong-van-don-doc', '2020-03-05', urgingLetterTemplate],
];

const wanted = process.argv.slice(2);
for (const [slug, inForce, make] of TEMPLATES) {
  if (wanted.length > 0 && !wanted.includes(slug)) continue;
  const folder = join(import.meta.dirname, '../src/documents/templates', slug, inForce);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'template.docx'), await Packer.toBuffer(make()));
  console.log(`${slug}/${inForce}/template.docx`);
}
