import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../../documents/read/read-document.ts';
import { parsePlan } from './parse-plan.ts';

/** The end of a plan typed line by line; "< " and "> " set a line in the left or right column. */
function endOf(...lines: readonly string[]) {
  const typed = ['KẾ HOẠCH', 'Thi đua năm 2024', 'I. NỘI DUNG', '1. Tổ chức hội nghị.', ...lines];
  const blocks = typed.map((line, index) => {
    const column = line.startsWith('< ') ? ('left' as const) : line.startsWith('> ') ? ('right' as const) : null;
    return {
      kind: 'paragraph' as const,
      index,
      page: null,
      text: column ? line.slice(2) : line,
      heading: null,
      list: null,
      bold: false,
      italic: false,
      align: null,
      column,
    };
  });
  const doc: ReadDocument = { format: 'docx', pageCount: null, blocks, warnings: [] };
  const { recipients, signer, signerTitle, tasks } = parsePlan(doc);
  return { recipients, signer, signerTitle, tasks: tasks.length };
}

describe('recipients and signature', () => {
  it('reads them one below the other', () => {
    expect(
      endOf(
        'Nơi nhận:',
        '- UBND tỉnh (b/c);',
        '- Các phòng, ban;',
        '- Lưu: VT.',
        'KT. GIÁM ĐỐC',
        'PHÓ GIÁM ĐỐC',
        '(Đã ký)',
        'Trần Văn An',
      ),
    ).toEqual({
      recipients: ['UBND tỉnh (b/c)', 'Các phòng, ban', 'Lưu: VT'],
      signer: 'Trần Văn An',
      signerTitle: 'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC',
      tasks: 1,
    });
  });

  it('reads them side by side, in columns or run together on a line', () => {
    const expected = {
      recipients: ['Như trên', 'Lưu: VT'],
      signer: 'Lê Thị Hòa',
      signerTitle: 'TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH',
      tasks: 1,
    };
    expect(endOf('< Nơi nhận:', '> TM. ỦY BAN NHÂN DÂN', '< - Như trên;', '> CHỦ TỊCH', '< - Lưu: VT.', '> Lê Thị Hòa')).toEqual(
      expected,
    );
    expect(endOf('Nơi nhận: TM. ỦY BAN NHÂN DÂN', '- Như trên; CHỦ TỊCH', '- Lưu: VT.', 'Lê Thị Hòa')).toEqual(expected);
  });

  it('reads a signature without recipients, and drops a degree', () => {
    expect(endOf('HIỆU TRƯỞNG', 'ThS. Nguyễn Hữu Tài')).toEqual({
      recipients: [],
      signer: 'Nguyễn Hữu Tài',
      signerTitle: 'HIỆU TRƯỞNG',
      tasks: 1,
    });
  });

  it('takes neither an editor nor the one who drew the plan up for the signer', () => {
    expect(endOf('Ban biên tập Cổng thông tin')).toMatchObject({ signer: null, signerTitle: null });
    expect(endOf('< NGƯỜI LẬP', '> HIỆU TRƯỞNG', '< Phạm Thị Nga', '> Vũ Đình Quang')).toMatchObject({
      signer: 'Vũ Đình Quang',
      signerTitle: 'HIỆU TRƯỞNG',
    });
  });
});
