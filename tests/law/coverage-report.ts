import { lawBook } from '../../src/platform/law.ts';
import { caseFiles } from './cases.ts';
import { coverageOf } from './coverage.ts';

/** `node tests/law/coverage-report.ts`: awards, conditions and days, and what no case shows. Exit code 1 where something is missing. */
const all = coverageOf(lawBook());
const told = (missing: readonly string[]) => (missing.length === 0 ? 'all' : missing.join('; '));
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const lines = [
  row('Award', 'Cases', 'Conditions', 'Met and failed', 'Days', 'Both sides'),
  row('---', '--:', '--:', '---', '---', '---'),
  ...all.map((one) =>
    row(one.code, one.cases, one.conditions || 'as another', told(one.unseen), one.days.join(', '), told(one.oneSided)),
  ),
];
const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
const named = caseFiles().reduce((total, file) => total + file.value.cases.filter((one) => one.expect.leaves).length, 0);
lines.push(
  '',
  `${all.length} awards, ${sum((one) => one.cases)} cases (${named} name single conditions), ${sum((one) => one.conditions)} conditions, ${sum((one) => one.days.length)} days.`,
);
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = all.some((one) => one.unseen.length + one.oneSided.length > 0) ? 1 : 0;
