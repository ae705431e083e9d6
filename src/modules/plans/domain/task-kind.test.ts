import { describe, expect, it } from 'vitest';
import { suggestKind, TASK_KIND_LABELS, TASK_KINDS } from './task-kind.ts';

describe('kinds suggested from the words of a task', () => {
  it.each([
    ['Xây dựng, ban hành kế hoạch công tác thi đua năm 2024', 'issue-document'],
    ['Đăng ký thi đua năm 2024', 'registration'],
    ['Phát động phong trào thi đua chuyên đề', 'launch'],
    ['Tổ chức Hội nghị ký kết giao ước thi đua', 'pledge'],
    ['Các đơn vị tự chấm điểm theo bảng tiêu chí', 'scoring'],
    ['Kiện toàn Hội đồng Thi đua - Khen thưởng', 'council'],
    ['Hoàn thiện hồ sơ trình cấp trên khen thưởng', 'dossier'],
    ['Khen thưởng đột xuất cho tập thể, cá nhân', 'decision'],
    ['Báo cáo sơ kết công tác thi đua 6 tháng đầu năm', 'report'],
    ['Tổng kết công tác thi đua, khen thưởng năm 2024', 'conference'],
    ['Tập huấn nghiệp vụ cho cán bộ làm công tác thi đua', 'training'],
    ['Tuyên truyền Luật Thi đua, khen thưởng', 'propaganda'],
    ['Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến', 'exemplar'],
    ['Kiểm tra chéo việc thực hiện phong trào', 'inspection'],
    ['Trồng cây đầu xuân', 'other'],
  ] as const)('%s', (content, kind) => expect(suggestKind(content)).toBe(kind));

  it('names every kind in Vietnamese, none twice', () => {
    expect(new Set(TASK_KINDS.map((kind) => TASK_KIND_LABELS[kind])).size).toBe(TASK_KINDS.length);
  });
});
