import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carry } from '../../src/entry/commands/law-carry.ts';
import { enter } from '../../src/entry/commands/law-enter.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { authorityOf } from '../../src/law/authority.ts';
import { type LawBook, openLaw } from '../../src/law/book.ts';
import { GROUPS } from '../../src/law/carry/matters.ts';
import { voteOutcome } from '../../src/law/council.ts';
import { judgeOf } from '../../src/law/eligibility.ts';
import { lapsedOn } from '../../src/law/lapsed.ts';
import { prizeOf } from '../../src/law/prize.ts';
import { PROPOSERS } from '../../src/law/schema/parameters.ts';
import { statementsOn } from '../../src/law/statements.ts';
import { verifyLaw } from '../../src/law/verify.ts';
import { LAW_FOLDER, lawBook, lawFolder } from '../../src/platform/law.ts';
import { caseFiles, questionOf, verdictsOf } from './cases.ts';
import { emptySheet, filled, matterAt, NEW_DECREE, unknownIn } from './worksheet.ts';

const BEFORE = localDate('2027-02-28');
const FROM = localDate('2027-03-01');
const folder = mkdtempSync(join(tmpdir(), 'so-vang-carry-'));
const law = join(folder, 'law');
const untouched = join(folder, 'untouched');
const sheetPath = join(folder, 'phieu.yaml');
const told: string[] = [];
let after: LawBook;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The whole way, as the guide has it: a copy of the folder, the new decree, the sheet, every line kept with its article, entered.
beforeAll(async () => {
  cpSync(LAW_FOLDER, law, { recursive: true });
  for (const [path, text] of Object.entries(NEW_DECREE)) writeFileSync(join(law, path), text);
  told.push(await carry(lawFolder(law), 'nd-152-2025', 'nd-999-2027', sheetPath));
  const sheet = readFileSync(sheetPath, 'utf8');
  writeFileSync(
    sheetPath,
    filled(sheet, 'giữ nguyên', (place) => !unknownIn(sheet, place)),
  );
  cpSync(law, untouched, { recursive: true });
  told.push(await enter(law, sheetPath));
  after = openLaw(lawFolder(law));
});

const text = (path: string) => readFileSync(join(law, path), 'utf8');

describe('a worksheet', () => {
  const { text: sheet, counts } = emptySheet();
  const places = [...sheet.matchAll(/^- chỗ: (.*)$/gm)].map((match) => match[1]!);

  it('lists everything that loses a ground that day, once, in the order in which it is taken', () => {
    const total = counts.reduce((sum, { matters }) => sum + matters, 0);
    const lapsed = lapsedOn(lawBook(), FROM).filter(({ instrument }) => instrument.id === 'nd-152-2025');
    expect(lapsed.length).toBeGreaterThan(150);
    expect([total, places.length, new Set(places).size]).toEqual([lapsed.length, lapsed.length, lapsed.length]);
    expect(counts.map(({ group }) => group)).toEqual(GROUPS);
    expect(told[0]).toContain(`${total} nội dung`);
  });

  it('is no law, and says of nothing that it was read', () => {
    expect(sheet.match(/^ {2}kết quả: (?!chưa đọc$)/gm)).toBeNull();
    expect(sheet).not.toMatch(/certainty: V/);
  });

  it('leaves behind notes on articles of the old text and on what was not read in it', () => {
    expect(sheet).toContain('# ghi chú cũ, không chuyển theo: Điều 50 không có dòng Gia đình văn hóa');
    expect(sheet).not.toMatch(/^ {4}note: .*(Điều \d|[Cc]hưa đọc)/m);
    expect(sheet).toMatch(/^ {4}note: Làm tròn số lên hàng chục nghìn đồng/m);
  });

  it('names at its end what rests on another text and speaks of the old one', () => {
    const [, end = ''] = sheet.split('# Không chuyển, vì căn cứ là văn bản khác');
    expect(end).toContain('# - Hồ sơ danh hiệu thi đua\n');
    expect(end).not.toContain('Làm tròn tiền thưởng');
  });

  it('is never written over another', async () => {
    writeFileSync(join(folder, 'half.yaml'), 'half filled');
    const again = carry(
      { ...lawFolder(law), read: (path) => lawText(path) },
      'nd-152-2025',
      'nd-999-2027',
      join(folder, 'half.yaml'),
    );
    await expect(again).rejects.toThrow('Đã có tệp');
    expect(readFileSync(join(folder, 'half.yaml'), 'utf8')).toBe('half filled');
  });
});

/** The folder as it was before the sheet was entered. */
const lawText = (path: string): string => NEW_DECREE[path] ?? lawFolder().read(path);

describe('a whole decree carried with every line kept', () => {
  it('leaves law without a fault, and without ground only what nobody had read', () => {
    expect(verifyLaw(lawFolder(law))).toEqual([]);
    const { text: sheet } = emptySheet();
    const unread = [...sheet.matchAll(/^- chỗ: (.*)$/gm)].filter((match) => unknownIn(sheet, match[1]!));
    expect(unread.length).toBeGreaterThan(5);
    expect(lapsedOn(after, FROM)).toHaveLength(unread.length);
    expect(told[1]).toMatch(/^Đã ghi \d{3} nội dung vào \d\d tệp/);
  });

  it('takes nothing away: every line of before stands where it stood', () => {
    for (const path of lawFolder(law).list()) {
      const now = text(path).split('\n');
      let at = 0;
      for (const line of lawText(path).split('\n')) {
        at = now.indexOf(line, at) + 1;
        expect(at, `${path}: ${line}`).toBeGreaterThan(0);
      }
    }
  });

  it('writes a row of one line in one line, and cites the articles given', () => {
    const prizes = text('parameters/tien-thuong.yaml');
    expect(prizes).toMatch(
      /\n {6}- \{ from: 2027-03-01, value: \{ individual: 1 \}, reference: \{ instrument: nd-999-2027, at: Điều 1\d{3} \}, certainty: V \}\n/,
    );
  });

  it('answers after the day as before it, but for the instrument', () => {
    for (const award of after.awards()) {
      const nobodyRead = statementsOn(after, award.code, BEFORE).filter(({ text }) => text.includes('chưa được đối chiếu'));
      const read = ({ key }: { readonly key: string }) => !nobodyRead.some((one) => one.key === key);
      const vote = (day: typeof FROM) => voteOutcome(after, award.code, day, { total: 10, present: 10, agree: 9 });
      const on = (day: typeof FROM) => ({
        prizes: award.subjects.map((subject) => ({
          ...prizeOf(after, award.code, subject, day),
          on: null,
          references: [],
          note: null,
          certainty: null,
        })),
        vote: {
          ...vote(day),
          reference: null,
          notes: [],
          certainty: null,
          // A threshold that nobody had read is unknown on both days, on the second for want of the decree.
          lawUnknown: vote(day).lawUnknown && vote(day).outcome !== 'noNationalThreshold',
        },
        deciders: PROPOSERS.map((proposer) => authorityOf(after, award.code, proposer, day).decides),
        words: statementsOn(after, award.code, day)
          .filter(read)
          .map(({ key, text, items, substance, held }) => ({
            key,
            text,
            items,
            substance,
            held,
          })),
      });
      expect(on(FROM), award.code).toEqual(on(BEFORE));
    }
    expect(prizeOf(after, 'CSTDCS', 'individual', FROM).references[0]).toMatchObject({ instrument: '999/2027/NĐ-CP' });
  });

  it('judges every case of the law after the day as before it', () => {
    const judge = judgeOf(after);
    let judged = 0;
    for (const file of caseFiles())
      for (const one of file.value.cases) {
        const { decidedOn: _, ...question } = questionOf(file.value, one);
        // What happened on the day itself is known from then on, whatever the law.
        if (JSON.stringify(question.facts).includes(FROM)) continue;
        const [was, is] = [BEFORE, FROM].map((receivedOn) => judge.eligibility({ ...question, receivedOn }));
        expect(is!.verdict, one.name).toBe(was!.verdict);
        expect([...verdictsOf(is!)], one.name).toEqual([...verdictsOf(was!)]);
        expect(is!.warnings, one.name).toEqual(was!.warnings);
        expect(is!.instruments).not.toContain('152/2025/NĐ-CP');
        judged++;
      }
    expect(judged).toBeGreaterThan(100);
  });

  it('leaves every answer before the day as it was', () => {
    for (const award of after.awards())
      expect(statementsOn(after, award.code, BEFORE)).toEqual(statementsOn(lawBook(), award.code, BEFORE));
  });

  it('leaves to carry what nobody has read, and then nothing', async () => {
    const rest = join(folder, 'rest.yaml');
    await carry(lawFolder(law), 'nd-152-2025', 'nd-999-2027', rest);
    const sheet = readFileSync(rest, 'utf8');
    for (const match of sheet.matchAll(/^- chỗ: (.*)$/gm)) expect(matterAt(sheet, match[1]!)).toContain('chưa ai đọc');
    writeFileSync(rest, filled(sheet, 'bãi bỏ'));
    await enter(law, rest);
    const none = carry(lawFolder(law), 'nd-152-2025', 'nd-999-2027', join(folder, 'none.yaml'));
    await expect(none).resolves.toContain('Không còn nội dung nào');
    expect(existsSync(join(folder, 'none.yaml'))).toBe(false);
  });

  it('entered twice is written once', async () => {
    const files = lawFolder(law).list();
    const once = files.map(text);
    expect(await enter(law, sheetPath)).toMatch(/^Đã ghi 0 nội dung vào 0 tệp.*\nĐã ghi từ trước: \d{3}\./);
    expect(files.map(text)).toEqual(once);
  });

  it('is written nowhere where one file cannot be', async () => {
    const [files, before] = [lawFolder(untouched).list(), readdirSync(untouched, { recursive: true }).length];
    // A folder where the new text of one of the files would be put down.
    const obstacle = join(untouched, 'transitional.yaml.new');
    mkdirSync(obstacle);
    await expect(enter(untouched, sheetPath)).rejects.toThrow('Chưa ghi gì');
    rmdirSync(obstacle);
    expect(readdirSync(untouched, { recursive: true })).toHaveLength(before);
    for (const path of files) expect(readFileSync(join(untouched, path), 'utf8')).toBe(lawText(path));
  });
});
