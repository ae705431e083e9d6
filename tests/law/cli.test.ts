import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const LAW = join(import.meta.dirname, '../../law');
const CLI = join(import.meta.dirname, '../../src/entry/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'so-vang-law-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs in an empty folder, with a database that is not there and a data folder that does not exist: the law needs neither. */
function law(...args: readonly string[]) {
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
  const nowhere = { ...env, DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none', SOVANG_DATA: data };
  return spawnSync(process.execPath, [CLI, 'law', ...args], { cwd: folder, encoding: 'utf8', env: nowhere });
}

/** The one JSON value printed; fails if anything else is. */
function answer(...args: readonly string[]): unknown {
  const run = law(...args);
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(existsSync(data)).toBe(false);
  return JSON.parse(run.stdout);
}

/** What a refused command says: in Vietnamese, on stderr alone, with exit code 2. */
function refusal(...args: readonly string[]): string {
  const run = law(...args);
  expect([run.status, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(/[ăâđêôơưạ-ỹ]/iu);
  expect(run.stderr).not.toMatch(/Invalid|expected|at line|Error|node:/);
  return run.stderr;
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const QUESTION = {
  award: 'CSTDCS',
  subject: 'individual',
  achievementYear: 2025,
  receivedOn: '2026-01-15',
  facts: { underReview: false, disciplines: [], ratings: [{ year: 2025, rating: 'HTXSNV' }], initiatives: [], projects: [] },
};
const AS_YAML = `award: CSTDCS
subject: individual
achievementYear: 2025
receivedOn: 2026-01-15
facts:
  underReview: false
  disciplines: []
  ratings: [{ year: 2025, rating: HTXSNV }]
  initiatives: []
  projects: []
`;

describe('law check', () => {
  it('answers a JSON file and a YAML file alike', () => {
    const json = answer('check', file('case.json', JSON.stringify(QUESTION)), '--json');
    expect(json).toMatchObject({ verdict: 'eligible', instruments: expect.arrayContaining(['06/2022/QH15']) });
    expect(answer('check', file('case.yaml', AS_YAML), '--json')).toEqual(json);
  });

  it('reads a file saved with a byte order mark and Windows line ends', () => {
    const text = `\uFEFF${AS_YAML.replaceAll('\n', '\r\n')}`;
    expect(answer('check', file('bom.yaml', text), '--json')).toMatchObject({ verdict: 'eligible' });
  });

  it('names every fault of a malformed case at once', () => {
    const bad = {
      subject: 'person',
      achievementYear: '2025',
      receivedOn: '2026-02-30',
      facts: { ratings: [{ year: 2025, rating: 'GOOD' }], awards: {}, underReview: 'no', collective: { ldtt: 1.5 } },
    };
    const said = refusal('check', file('bad.json', JSON.stringify(bad)), '--json');
    for (const path of [
      'award',
      'subject',
      'achievementYear',
      'receivedOn',
      'facts.ratings.0.rating',
      'facts.awards',
      'facts.underReview',
      'facts.collective.ldtt',
    ])
      expect(said).toContain(`- ${path}: `);
    expect(said).toContain('KHTNV, HTNV, HTTNV, HTXSNV');
  });

  it.each([
    ['no file', [], 'đúng một tệp'],
    ['two files', ['a.yaml', 'b.yaml'], 'đúng một tệp'],
    ['a file that is not there', ['khong-co.yaml', '--json'], 'khong-co.yaml'],
    ['a folder', ['.', '--json'], 'Không mở được'],
    ['an unknown option', ['case.yaml', '--xml'], '--xml'],
  ])('refuses %s', (_, args, words) => expect(refusal('check', ...args)).toContain(words));

  it.each([
    ['broken JSON', '{"award": [1,', 'dòng 1'],
    ['a key written twice', 'award: LDTT\naward: CSTDCS\n', 'dòng 2'],
    ['an empty file', '', 'tệp'],
    ['a list', '[]', 'tệp'],
    ['a day that does not exist', AS_YAML.replace('2026-01-15', '2026-02-30'), 'receivedOn'],
    ['an unknown award', AS_YAML.replace('CSTDCS', 'KHONG_CO'), 'KHONG_CO'],
  ])('refuses %s', (_, text, words) => expect(refusal('check', file('refused.yaml', text), '--json')).toContain(words));
});

const PRIZE = ['prize', '--award', 'BK_TINH', '--subject', 'collective', '--on', '2026-08-19'];
const VOTE = ['vote', '--award', 'CSTD_TQ', '--on', '2026-03-01', '--total', '10', '--present', '9', '--agree', '9'];
const AUTHORITY = ['authority', '--award', 'CSTDCS', '--proposer', 'ubnd_xa', '--on', '2025-07-01'];
const SHOW = ['show', 'CSTDCS', '--on', '2026-03-01'];
const changed = (args: readonly string[], option: string, value: string) =>
  args.map((arg, i) => (args[i - 1] === option ? value : arg));
const without = (args: readonly string[], option: string) => args.filter((arg, i) => arg !== option && args[i - 1] !== option);

describe('law prize, show, vote, authority', () => {
  it('print one JSON value', () => {
    expect(answer(...PRIZE, '--json')).toMatchObject({ multiple: 3, baseSalary: 2_530_000, amount: 7_590_000 });
    expect(answer(...VOTE, '--json')).toMatchObject({
      outcome: 'passed',
      threshold: 0.9,
      reference: { instrument: '152/2025/NĐ-CP', at: 'Điều 33 khoản 5' },
    });
    expect(answer(...AUTHORITY, '--json')).toMatchObject({
      decides: 'chu_tich_ubnd_xa',
      reference: { instrument: '129/2025/NĐ-CP', at: 'Điều 59' },
    });
    expect(answer(...SHOW, '--json')).toMatchObject({ on: '2026-03-01' });
  });

  it('say in JSON that nothing is in force that day', () => {
    expect(answer(...changed(PRIZE, '--on', '2027-03-01'), '--json')).toMatchObject({ state: 'lawUnknown', amount: null });
    expect(answer(...changed(VOTE, '--on', '2027-03-01'), '--json')).toMatchObject({
      outcome: 'noNationalThreshold',
      threshold: null,
      verdict: 'lawUnknown',
    });
    expect(answer(...changed(AUTHORITY, '--on', '2023-12-31'), '--json')).toMatchObject({ decides: null, reference: null });
  });

  it.each([
    ['prize', PRIZE, '7.590.000'],
    ['show', SHOW, 'Điều 23'],
    ['vote', VOTE, 'Điều 33 khoản 5'],
    ['authority', AUTHORITY, 'Chủ tịch Ủy ban nhân dân cấp xã'],
  ])('%s without --json speaks in words with its article', (_, args, words) => {
    const run = law(...args);
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain(words);
    expect(run.stdout).toContain('Căn cứ');
  });

  it.each([
    ['a text from memory: prize', changed(PRIZE, '--on', '2024-03-01'), 'Chưa tìm được văn bản, tin cậy cao'],
    ['a text from memory: vote', changed(changed(VOTE, '--award', 'LDTT'), '--on', '2024-03-01'), 'tin cậy vừa'],
    ['a text from memory: authority', changed(changed(AUTHORITY, '--award', 'CO_CP'), '--on', '2024-03-01'), 'tin cậy cao'],
    ['a reading: prize', changed(PRIZE, '--subject', 'household'), 'Cách hiểu của hệ thống'],
    ['a reading: show', changed(SHOW, 'show', 'CSTD_TINH'), 'Cách hiểu của hệ thống'],
  ])('say beside the article that it rests on %s', (_, args, words) => {
    expect(
      law(...args)
        .stdout.split('\n')
        .find((line) => line.includes(words)),
    ).toContain('Căn cứ');
  });

  it('do not say so of an article that was read', () => {
    for (const args of [PRIZE, VOTE, AUTHORITY]) expect(law(...args).stdout).not.toContain('[');
  });

  it.each([
    ['an unknown award: prize', changed(PRIZE, '--award', 'KHONG_CO'), 'KHONG_CO'],
    ['an unknown award: vote', changed(VOTE, '--award', 'KHONG_CO'), 'KHONG_CO'],
    ['an unknown award: authority', changed(AUTHORITY, '--award', 'KHONG_CO'), 'KHONG_CO'],
    ['an unknown award: show', ['show', '../parameters/quy', '--on', '2026-03-01'], '../parameters/quy'],
    ['a missing option: prize', without(PRIZE, '--subject'), '--subject'],
    ['a missing option: show', without(SHOW, '--on'), '--on'],
    ['a missing option: vote', without(VOTE, '--total'), '--total'],
    ['a missing option: authority', without(AUTHORITY, '--proposer'), '--proposer'],
    ['a bad day: prize', changed(PRIZE, '--on', '19/8/2026'), '19/8/2026'],
    ['a bad day: show', changed(SHOW, '--on', '2026-02-30'), '2026-02-30'],
    ['a bad day: vote', changed(VOTE, '--on', '2026-13-01'), '2026-13-01'],
    ['a bad day: authority', changed(AUTHORITY, '--on', 'hôm nay'), 'hôm nay'],
    ['an unknown subject', changed(PRIZE, '--subject', 'nguoi'), 'household'],
    ['an unknown proposer', changed(AUTHORITY, '--proposer', 'tinh'), 'doanh_nghiep'],
    ['more in favour than members', changed(VOTE, '--agree', '11'), '--agree'],
    ['more present than members', changed(VOTE, '--present', '11'), '--present'],
    [
      'a council of nobody',
      ['vote', '--award', 'CSTD_TQ', '--on', '2026-03-01', '--total', '0', '--present', '0', '--agree', '0'],
      '--total',
    ],
    ['a count that is no number', changed(VOTE, '--agree', 'chín'), 'chín'],
  ])('refuse %s', (_, args, words) => expect(refusal(...args, '--json')).toContain(words));
});

describe('law verify', () => {
  it('says that the data have no fault, and what has lost its ground on a day', () => {
    expect(law('verify')).toMatchObject({ status: 0, stderr: '', stdout: 'Dữ liệu luật không có lỗi.\n' });
    expect(law('verify', '--on', '2027-02-28').stdout).not.toContain('152/2025/NĐ-CP');
    expect(law('verify', '--on', '2027-03-01').stdout).toContain('- Làm tròn tiền thưởng (152/2025/NĐ-CP)\n');
  });

  it.each([
    ['a day that does not exist', ['--on', '2027-02-30'], '2027-02-30'],
    ['a file', ['law/readings.yaml'], 'law/readings.yaml'],
    ['an unknown option', ['--at', '2027-03-01'], '--at'],
  ])('refuses %s', (_, args, words) => expect(refusal('verify', ...args)).toContain(words));
});

describe('law carry, law enter', () => {
  it('write a worksheet where they are asked to, and enter nothing of one that says nothing', () => {
    const carried = law('carry', '--from', 'nd-98-2023', '--to', 'nd-152-2025', 'phieu.yaml');
    expect([carried.status, carried.stderr]).toEqual([0, '']);
    expect(carried.stdout).toMatch(/^Đã lập phiếu “phieu.yaml”: \d+ nội dung\.\n/);
    expect(law('enter', 'phieu.yaml')).toMatchObject({ status: 0, stderr: '' });
    expect(refusal('carry', '--from', 'nd-98-2023', '--to', 'nd-152-2025', 'phieu.yaml')).toContain('Đã có tệp');
    const said = refusal('enter', file('faulty.yaml', 'từ: nd-98-2023\nsang: nd-152-2025\ncác nội dung:\n  - chỗ: a\n'));
    expect(said).toContain('faulty.yaml:4: ');
    expect(said).toContain('Chưa ghi gì vào dữ liệu luật');
  }, 60_000);

  it.each([
    ['no instrument to carry to', ['carry', '--from', 'nd-152-2025'], '--to'],
    ['an instrument that is not there', ['carry', '--from', 'nd-152-2025', '--to', 'nd-999-2027'], 'nd-999-2027'],
    [
      'an instrument that is not replaced by the other',
      ['carry', '--from', 'l-06-2022', '--to', 'nd-152-2025'],
      'không thay thế',
    ],
    [
      'a worksheet inside the law',
      ['carry', '--from', 'nd-98-2023', '--to', 'nd-152-2025', join(LAW, 'phieu.yaml')],
      'ngoài thư mục law/',
    ],
    ['two worksheets', ['carry', '--from', 'nd-98-2023', '--to', 'nd-152-2025', 'a.yaml', 'b.yaml'], 'một phiếu'],
    ['a worksheet that is not there', ['enter', 'khong-co.yaml'], 'khong-co.yaml'],
    ['no worksheet', ['enter'], 'đúng một phiếu'],
  ])('refuse %s', (_, args, words) => expect(refusal(...args)).toContain(words));
});
