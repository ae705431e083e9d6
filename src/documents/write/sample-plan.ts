import { localDate } from '../../kernel/local-date.ts';
import type { PlanDocumentData } from './plan-document.ts';

/** An invented plan that the tests of this folder write out and read back. */
export const samplePlan: PlanDocumentData = {
  superior: 'Sở Xây dựng tỉnh Mẫu',
  agency: 'Ban Quản lý bảo trì đường bộ',
  number: '15',
  symbol: 'KH-BQLBT',
  place: 'Hải Phòng',
  date: localDate('2026-01-05'),
  title: 'Triển khai công tác thi đua, khen thưởng năm 2026',
  grounds: [
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    'Thực hiện Kế hoạch số 20/KH-SXD ngày 02/01/2026 của Sở Xây dựng về công tác thi đua, khen thưởng năm 2026;',
  ],
  sections: [
    { heading: null, paragraphs: ['Ban Quản lý bảo trì đường bộ ban hành kế hoạch với các nội dung sau:'] },
    {
      heading: 'I. MỤC ĐÍCH, YÊU CẦU',
      paragraphs: ['Khen thưởng chính xác, kịp thời, công khai; quan tâm tập thể nhỏ và người lao động trực tiếp.'],
    },
  ],
  tasks: [
    {
      id: 't1',
      section: 'Tuyên truyền',
      content: 'Tuyên truyền gương điển hình tiên tiến trên trang thông tin điện tử',
      timeText: 'Thường xuyên trong năm 2026',
      periodStart: localDate('2026-01-01'),
      periodEnd: localDate('2026-12-31'),
      responsible: ['Tổ trang thông tin điện tử'],
      coordinating: ['Phòng Kế hoạch - Tổng hợp', 'Công đoàn'],
      product: null,
      note: null,
    },
    {
      id: 't2',
      section: 'Đăng ký, xét khen thưởng',
      content: 'Tổ chức đăng ký danh hiệu thi đua năm 2026',
      timeText: 'Quý I/2026',
      periodStart: localDate('2026-01-01'),
      periodEnd: localDate('2026-03-31'),
      responsible: ['Các phòng chuyên môn', 'Tổ xe'],
      coordinating: ['Công đoàn'],
      product: 'Danh sách đăng ký',
      note: 'Gửi bản giấy',
    },
  ],
  closing: 'Đề nghị các phòng nghiêm túc triển khai thực hiện',
  recipients: ['Sở Xây dựng (b/c)', 'Các phòng thuộc Ban', 'Lưu: VT'],
  signerTitle: 'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC',
  signer: 'Nguyễn Thị Ngọc Ánh',
  isDraft: false,
};
