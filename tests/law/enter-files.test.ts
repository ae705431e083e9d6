import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carry } from '../../src/entry/commands/law-carry.ts';
import { enter } from '../../src/entry/commands/law-enter.ts';
import { failureText } from '../../src/entry/failure.ts';
import { verifyLaw } from '../../src/law/verify.ts';
import { LAW_FOLDER, lawFolder, unfinishedIn, unfinishedText } from '../../src/platform/law.ts';
import { emptySheet, filled, NEW_DECREE, once, withDecree } from './worksheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-vang-enter-'));
const law = join(folder, 'law');
const PRIZE = 'parameters/tien-thuong.yaml';
const LEFT = 'parameters/quy-tac-chung.yaml.new';
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  cpSync(LAW_FOLDER, law, { recursive: true });
  for (const [path, text] of Object.entries(NEW_DECREE)) writeFileSync(join(law, path), text);
});

function sheet(text: string | Uint8Array): string {
  const path = join(folder, 'phieu.yaml');
  writeFileSync(path, text);
  return path;
}
const kept = filled(emptySheet().text, 'giữ nguyên', (place) => place === `${PRIZE}, CSTDCS`);

describe('a worksheet that is no text', () => {
  it.each([
    ['an empty file', new Uint8Array()],
    ['blanks', Buffer.from('\uFEFF \r\n')],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(kept, 'utf16le')])],
    ['UTF-16 without one', Buffer.from('chỗ: a', 'utf16le')],
    ['a Word file', Buffer.from('504b0304140006000800000021', 'hex')],
  ])('is told so, with how to save it: %s', async (_, bytes) => {
    await expect(enter(law, sheet(bytes))).rejects.toThrow(/(không phải văn bản UTF-8|trống)\. Lưu phiếu .*mã hóa UTF-8/);
  });
});

describe('what an entering cut short has left', () => {
  it('is named by verify and where nothing could be written, and cleaned away by the next entering', async () => {
    expect(unfinishedIn(law)).toEqual([]);
    writeFileSync(join(law, LEFT), 'half');
    expect(unfinishedText(unfinishedIn(law))).toContain(`law/${LEFT}. Hãy chạy lại law enter`);
    await expect(enter(law, sheet(once(kept, 'Điều 1000', 'nt')))).rejects.toThrow(`law/${LEFT}`);
    expect(existsSync(join(law, LEFT))).toBe(true);
    expect(await enter(law, sheet(kept))).toMatch(/^Đã ghi 1 nội dung[\s\S]*bị ngắt giữa chừng: đã dọn 1 tệp/);
    expect(unfinishedIn(law)).toEqual([]);
    expect(readFileSync(join(law, PRIZE), 'utf8')).toContain('nd-999-2027, at: Điều 1000');
    expect(await enter(law, sheet(kept))).not.toContain('bị ngắt');
  });
});

describe('a worksheet', () => {
  it('is not put inside the law', async () => {
    const path = join(LAW_FOLDER, 'parameters', 'phieu.yaml');
    await expect(carry(withDecree(), 'nd-152-2025', 'nd-999-2027', path)).rejects.toThrow('đặt phiếu ngoài thư mục law/');
    expect(existsSync(path)).toBe(false);
  });
});

describe('a file of the law that cannot be read', () => {
  it('is named, without advice on writing', () => {
    const read = () => failureText(thrown(() => lawFolder(law).read('parameters/khong-co.yaml')));
    expect(read()).toMatch(/Không đọc được “law\/parameters\/khong-co.yaml”: .*quyền đọc/);
    expect(read()).not.toMatch(/SOVANG_DATA|quyền ghi/);
  });
});

function thrown(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('a row of votes that was split', () => {
  const path = 'parameters/ty-le-phieu.yaml';
  const split = (values: string) =>
    verifyLaw(
      withDecree({
        [path]: `${once(lawFolder().read(path), 'awards: [CSTDCS, CO_TINH, CO_BO]', 'awards: [CO_TINH, CO_BO]').trimEnd()}\n  - awards: [CSTDCS]\n    values:\n${values}`,
      }),
    );
  const entry = (from: string, instrument: string) =>
    `      - { from: ${from}, value: null, absent: repealed, reference: { instrument: ${instrument}, at: Điều 33 }, certainty: V }\n`;

  it('without its old entries is a fault: the past would have no row', () => {
    expect(split(entry('2027-03-01', 'nd-999-2027'))).toEqual([
      expect.objectContaining({ file: path, message: expect.stringContaining('“CSTDCS” có tiêu chuẩn từ ngày 2024-01-01') }),
    ]);
    expect(split(entry('2024-01-01', 'nd-98-2023') + entry('2027-03-01', 'nd-999-2027'))).toEqual([]);
  });
});

describe('a replacement the wrong way round', () => {
  it('is a fault that does not ask to end the later law', () => {
    const path = 'instruments/nd-152-2025.yaml';
    const text = lawFolder()
      .read(path)
      .replace(/replaces: \[.*\]/, 'replaces: [nd-98-2023, nd-28-2024, nd-999-2027]');
    const faults = verifyLaw(withDecree({ [path]: text }));
    expect(faults).toEqual([
      expect.objectContaining({ file: path, message: expect.stringContaining('không thể bị văn bản này') }),
    ]);
    expect(faults[0]!.message).not.toContain('phải hết hiệu lực');
  });
});
