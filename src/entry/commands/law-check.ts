import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Check, VERDICT_LABELS } from '../../law/check.ts';
import { ANSWER_LABELS, type Answer, judgeOf } from '../../law/eligibility.ts';
import { type EligibilityCase, zCase, zFacts } from '../../law/facts.ts';
import { faultsOf, SAY_WHAT_CAME } from '../../platform/http/faults.ts';
import { lawBook } from '../../platform/law.ts';
import { BadInput, type Command } from './command.ts';
import { asking, marks, printJson } from './law-input.ts';

const USAGE = 'law check TỆP --json';
const LARGEST = 5_000_000;

/** `law check FILE --json`: may this subject have this award? Prints the answer with its tree of grounds. */
export const lawCheck: Command = {
  async run(args) {
    const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
    if (unknown !== undefined) throw new BadInput(`Không có lựa chọn “${unknown}”.\nCách dùng: ${USAGE}`);
    const files = args.filter((arg) => !arg.startsWith('--'));
    const [path] = files;
    if (path === undefined || files.length > 1) throw new BadInput(`Cần đúng một tệp hồ sơ.\nCách dùng: ${USAGE}`);
    const { question, unread } = await questionOf(path);
    const judged = asking(lawBook(), (book) => judgeOf(book).eligibility(question));
    const answer = { ...judged, warnings: [...judged.warnings, ...unread] };
    if (args.includes('--json')) printJson(answer);
    else process.stdout.write(`${inWords(answer).join('\n')}\n`);
    return 0;
  },
};

async function questionOf(path: string): Promise<{ readonly question: EligibilityCase; readonly unread: readonly string[] }> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BadInput(`Không mở được tệp “${path}”.`);
  });
  if (text.length > LARGEST) throw new BadInput(`Tệp “${path}” quá lớn (trên 5 MB).`);
  if (text.trim() === '') throw new BadInput(`Hồ sơ trong “${path}” chưa đúng:\n- tệp: không có nội dung.`);
  const raw = parsed(text, path);
  const result = zCase.safeParse(raw, SAY_WHAT_CAME);
  if (result.success) return { question: result.data, unread: unreadFacts(raw) };
  const faults = result.error.issues.map((issue) => `- ${issue.path.join('.') || 'tệp'}: ${told(issue)}`);
  throw new BadInput(`Hồ sơ trong “${path}” chưa đúng:\n${faults.join('\n')}`);
}

/** A misspelt list would read as "unknown" and change the answer unseen: whatever is not read is told. */
function unreadFacts(raw: unknown): readonly string[] {
  const facts = (raw as { readonly facts: object }).facts;
  const known = Object.keys(zFacts.shape);
  return Object.keys(facts)
    .filter((key) => !known.includes(key))
    .map((key) => `Mục “${key}” trong dữ kiện không được nhận ra nên không được đọc.`);
}

/** The schema's own sentence where it has one; of a closed list also the words it takes: who writes the file by hand needs them. */
function told(issue: z.core.$ZodIssue): string {
  if (/[^ -~]/.test(issue.message)) return issue.message;
  const message = faultsOf(new z.ZodError([issue]))
    .map((fault) => fault.message)
    .join(' ');
  return issue.code === 'invalid_value' ? `${message} Một trong: ${issue.values.join(', ')}.` : message;
}

/** JSON is YAML; a day may stand with or without quotes. */
function parsed(text: string, path: string): unknown {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    const what = error.code === 'DUPLICATE_KEY' ? 'có một khóa viết hai lần' : 'không đúng cách viết YAML hoặc JSON';
    throw new BadInput(`Không đọc được “${path}”: dòng ${line} ${what}.`);
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new BadInput(`Không đọc được “${path}”: tệp lặp lại chính nó quá nhiều lần.`);
  }
}

function inWords(answer: Answer): string[] {
  const lines = [ANSWER_LABELS[answer.verdict], ''];
  const walk = (check: Check, depth: number): void => {
    const ground = check.reference ? ` (Căn cứ: ${check.reference.at}, ${check.reference.instrument})` : '';
    const sure = check.certainty ? marks(check.certainty, check.reading) : '';
    lines.push(`${'  '.repeat(depth)}- ${VERDICT_LABELS[check.verdict]}: ${check.message}${ground}${sure}`);
    for (const child of check.checks ?? []) walk(child, depth + 1);
  };
  for (const check of answer.checks) walk(check, 0);
  if (answer.warnings.length > 0) lines.push('', 'Lưu ý:', ...answer.warnings.map((w) => `- ${w}`));
  return lines;
}
