import { describe, expect, it } from 'vitest';
import { unitsOfSentence } from './subject.ts';
import { splitUnits, unitsOfCell, unitsOfHeading } from './units.ts';

describe('units of one cell', () => {
  it.each([
    ['LĐLĐ huyện, thị xã, thành phố; Công an xã', ['LĐLĐ huyện, thị xã, thành phố', 'Công an xã']],
    ['BCĐ XD NTM, VP nội vụ.', ['BCĐ XD NTM', 'VP nội vụ']],
    ['Các ban ngành, lĩnh vực liên quan, Hội đồng thi đua', ['Các ban ngành, lĩnh vực liên quan', 'Hội đồng thi đua']],
    ['Cơ quan, thôn xóm, các tổ chức HTX, trạm y tế', ['Cơ quan', 'thôn xóm', 'các tổ chức HTX', 'trạm y tế']],
    [
      'Các sở, ban, ngành, đoàn thể tỉnh; UBND các huyện, thành phố',
      ['Các sở, ban, ngành, đoàn thể tỉnh', 'UBND các huyện, thành phố'],
    ],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Văn phòng HĐND và UBND huyện', ['Văn phòng HĐND và UBND huyện']],
    ['Ban Tổ chức và Phòng Nội vụ', ['Ban Tổ chức', 'Phòng Nội vụ']],
    ['Phòng Giáo dục\nvà Đào tạo\nCông an huyện', ['Phòng Giáo dục và Đào tạo', 'Công an huyện']],
    ['- Ban Giám hiệu\n- Công đoàn;', ['Ban Giám hiệu', 'Công đoàn']],
    ['Hội đồng Thi đua - Khen thưởng', ['Hội đồng Thi đua - Khen thưởng']],
  ])('%s', (text, units) => expect(splitUnits(text)).toEqual(units));

  it.each([
    ['Chủ trì: Phòng Nội vụ; Phối hợp: Các phòng, ban', ['Phòng Nội vụ'], ['Các phòng, ban']],
    ['Phòng Nội vụ (chủ trì), Công an huyện', ['Phòng Nội vụ'], ['Công an huyện']],
    ['Thường trực Hội phối hợp với Phòng Tư pháp', ['Thường trực Hội'], ['Phòng Tư pháp']],
    ['Văn phòng Sở chủ trì, các phòng chuyên môn phối hợp', ['Văn phòng Sở'], ['các phòng chuyên môn']],
    ['Phòng Điều dưỡng chủ trì, phối hợp với Công đoàn', ['Phòng Điều dưỡng'], ['Công đoàn']],
    ['Văn phòng Sở', ['Văn phòng Sở'], []],
  ])('%s tells lead from partners', (text, responsible, coordinating) =>
    expect(unitsOfCell(text)).toEqual({ responsible, coordinating }),
  );
});

describe('units of a duty heading', () => {
  it.each([
    ['Phòng Kế hoạch - Tổng hợp', ['Phòng Kế hoạch - Tổng hợp']],
    ['Đối với các đơn vị trực thuộc', ['các đơn vị trực thuộc']],
    ['Trách nhiệm của Trưởng khối:', ['Trưởng khối']],
    ['Ban chỉ đạo phong trào', ['Ban chỉ đạo phong trào']],
    ['Công tác tuyên truyền', []],
    ['Tổ chức các phong trào thi đua', []],
    ['Trưởng các phòng tổ chức quán triệt đến viên chức', []],
    ['Ban hành văn bản', []],
  ])('%s', (title, units) => expect(unitsOfHeading(title)).toEqual(units));
});

describe('who acts in a sentence', () => {
  it.each([
    ['Rà soát Quy chế (Văn phòng chủ trì, phối hợp với Thanh tra; xong trong quý II).', ['Văn phòng'], ['Thanh tra']],
    ['Các khoa, phòng tổ chức đăng ký thi đua.', ['Các khoa, phòng'], []],
    ['Đoàn kiểm tra tổng hợp kết quả trong tháng 7.', ['Đoàn kiểm tra'], []],
    ['Giao Văn phòng chủ trì, phối hợp với các phòng liên quan theo dõi thực hiện.', ['Văn phòng'], ['các phòng liên quan']],
    ['Phòng Giáo dục và Đào tạo xây dựng kế hoạch.', ['Phòng Giáo dục và Đào tạo'], []],
    ['Hội đồng thi đua khen thưởng các khoa bình xét danh hiệu.', ['Hội đồng thi đua khen thưởng các khoa'], []],
    ['Căn cứ Kế hoạch này, Thủ trưởng các cơ quan xây dựng chương trình.', ['Thủ trưởng các cơ quan'], []],
    ['Phòng Kỹ thuật lập phương án, hoàn thành trong tháng 4.', ['Phòng Kỹ thuật'], []],
    [
      'Phối hợp với các tổ thuộc Ban giới thiệu gương tốt; phối hợp với Đoàn trường tuyên truyền.',
      [],
      ['các tổ thuộc Ban', 'Đoàn trường'],
    ],
    ['Tổ chức hội nghị tổng kết (Phòng Nội vụ chủ trì).', ['Phòng Nội vụ'], []],
    ['Kiểm tra các trường (chủ trì: Thanh tra huyện).', ['Thanh tra huyện'], []],
    ['Các đơn vị tổ chức phát động phong trào.', [], []],
    ['Ban hành kế hoạch kiểm tra.', [], []],
    ['Chỉ đạo các trường tự chấm điểm.', [], []],
  ])('%s', (sentence, responsible, coordinating) => expect(unitsOfSentence(sentence)).toEqual({ responsible, coordinating }));
});
