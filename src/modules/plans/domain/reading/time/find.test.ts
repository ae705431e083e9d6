import { describe, expect, it } from 'vitest';
import { findTime } from './find.ts';

describe('times inside a sentence', () => {
  it.each([
    ['Gửi hồ sơ về Phòng Nội vụ trước ngày 15/11/2024 để tổng hợp.', 'trước ngày 15/11/2024'],
    ['Báo cáo kết quả chậm nhất ngày 30/6.', 'chậm nhất ngày 30/6'],
    ['Kiểm tra tại cơ sở từ ngày 01/5 đến ngày 20/5/2024.', 'từ ngày 01/5 đến ngày 20/5/2024'],
    ['Tổ chức hội thao vào cuối tháng 6.', 'vào cuối tháng 6'],
    ['Tập huấn nghiệp vụ cho các phường (tháng 5/2024).', 'tháng 5/2024'],
    ['Kiện toàn Hội đồng (hoàn thành trong quý I/2024).', 'hoàn thành trong quý I/2024'],
    ['Sơ kết trước ngày 10/6, tổng kết trước ngày 20/11.', 'trước ngày 10/6; trước ngày 20/11'],
    ['Mở hội thao mừng Ngày truyền thống (14/5) vào trung tuần tháng 5/2024.', 'vào trung tuần tháng 5/2024'],
    ['Báo cáo về Sở trước ngày 15/12 hằng năm.', 'trước ngày 15/12 hằng năm'],
    ['Cử người dự lớp tập huấn khi có kế hoạch của Sở, báo cáo sau.', 'khi có kế hoạch của Sở'],
    ['Định kỳ hằng quý tổng hợp kết quả.', 'Định kỳ hằng quý'],
    ['Phát động thi đua ngay từ đầu năm.', 'ngay từ đầu năm'],
    ['Thời gian: Quý II/2024; địa điểm: hội trường.', 'Quý II/2024'],
  ])('%s', (sentence, text) => expect(findTime(sentence, 2024)?.text).toBe(text));

  it.each([
    'Tổ chức hoạt động kỷ niệm 70 năm Chiến thắng (07/5/1954 - 07/5/2024).',
    'Triển khai phong trào thi đua giai đoạn 2021-2025.',
    'Phát động đợt thi đua chào mừng Ngày Nhà giáo Việt Nam (20/11).',
    'Quán triệt Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị.',
    'Báo cáo sơ kết công tác thi đua 6 tháng đầu năm.',
    'Tổng hợp kết quả thi đua năm 2023.',
    'Thực hiện nhiệm vụ phát triển kinh tế - xã hội hằng năm.',
    'Chào mừng ngày 20/11 bằng những việc làm cụ thể.',
  ])('%s gives no time', (sentence) => expect(findTime(sentence, 2024)).toBeNull());
});
