import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { readDocument } from '../src/documents/read/index.ts';
import { parsePlan } from '../src/modules/plans/domain/reading/parse-plan.ts';
import { type Figure, heldMegabytes, table, time } from './lib.ts';
import { sampleDocx, samplePdf, samplePlan } from './sample-plan.ts';

/** Reading a plan, whole, against the least that any reader of the format must do. Growth: 10 pages, then 100. */
const figures: Figure[] = [];
for (const pages of [10, 100]) {
  const plan = samplePlan(pages);
  const docx = await sampleDocx(plan);
  const pdf = await samplePdf(plan);
  const rounds = pages === 10 ? 40 : 6;
  const size = `${pages} trang (PDF ${pdf.pages} trang, ${plan.rows.length} nhiệm vụ)`;

  const bareDocx = await time(rounds, () => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).length);
  const readDocx = await time(rounds, async () => parsePlan(await readDocument(docx, 'ke-hoach.docx')));
  const barePdf = await time(rounds, async () => extractText(await getDocumentProxy(pdf.bytes.slice()), { mergePages: true }));
  const readPdf = await time(rounds, async () => parsePlan(await readDocument(pdf.bytes, 'ke-hoach.pdf')));

  const found = parsePlan(await readDocument(docx, 'ke-hoach.docx')).tasks.length;
  if (found < plan.rows.length) throw new Error(`the sample was not read whole: ${found} of ${plan.rows.length} tasks`);
  figures.push(
    {
      what: '.docx → kế hoạch',
      size,
      value: readDocx.median,
      unit: 'ms',
      baseline: { what: 'giải nén XML', value: bareDocx.median },
    },
    {
      what: '.pdf → kế hoạch',
      size,
      value: readPdf.median,
      unit: 'ms',
      baseline: { what: 'lấy chữ bằng unpdf', value: barePdf.median },
    },
    { what: '.docx', size, value: 1000 / readDocx.median, unit: 'văn bản/s' },
    { what: '.pdf', size, value: 1000 / readPdf.median, unit: 'văn bản/s' },
    { what: 'bộ nhớ sau khi đọc', size, value: heldMegabytes(), unit: 'MB' },
  );
}
console.log(table('Đọc kế hoạch', figures));
