import { describe, expect, it } from 'vitest';
import { judgeOf } from '../../src/law/eligibility.ts';
import { lawBook } from '../../src/platform/law.ts';
import { caseFiles, questionOf, verdictsOf } from './cases.ts';

const judge = judgeOf(lawBook());

describe.each(caseFiles().map((file) => [file.value.award, file] as const))('%s', (_award, file) => {
  it('names each case once', () => {
    const names = file.value.cases.map((one) => one.name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.each(file.value.cases.map((one, i) => [one.name, one, i] as const))('%s', (_name, one, i) => {
    const answer = judge.eligibility(questionOf(file.value, one));
    const at = `${file.file}:${file.lineOf(['cases', i])}: ${one.why}`;
    expect(answer.verdict, at).toBe(one.expect.verdict);
    if (one.expect.instruments) expect(answer.instruments, at).toEqual(expect.arrayContaining(one.expect.instruments));
    if (one.expect.leaves) {
      const found = verdictsOf(answer);
      const shown = Object.fromEntries(Object.keys(one.expect.leaves).map((id) => [id, found.get(id)]));
      expect(shown, at).toEqual(one.expect.leaves);
    }
    if (one.expect.warns !== undefined)
      expect(answer.warnings.length > 0, `${at}: ${answer.warnings.join(' | ')}`).toBe(one.expect.warns);
  });
});
