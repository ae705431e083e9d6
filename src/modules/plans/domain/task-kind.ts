/** What a task is about; the kind opens the place where its work is done. */
export const TASK_KINDS = [
  'issue-document',
  'registration',
  'launch',
  'pledge',
  'scoring',
  'council',
  'dossier',
  'decision',
  'report',
  'conference',
  'training',
  'propaganda',
  'exemplar',
  'inspection',
  'other',
] as const;

export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_KIND_LABELS: Record<TaskKind, string> = {
  'issue-document': 'Ban hành văn bản',
  registration: 'Đăng ký thi đua',
  launch: 'Phát động phong trào',
  pledge: 'Ký kết giao ước',
  scoring: 'Chấm điểm, đánh giá',
  council: 'Hội đồng thi đua, khen thưởng',
  dossier: 'Hồ sơ khen thưởng',
  decision: 'Quyết định khen thưởng',
  report: 'Báo cáo',
  conference: 'Hội nghị',
  training: 'Tập huấn, bồi dưỡng',
  propaganda: 'Tuyên truyền',
  exemplar: 'Điển hình tiên tiến',
  inspection: 'Kiểm tra, giám sát',
  other: 'Công việc khác',
};

/** Words by which a kind is known, with the weight each gives; a word at the beginning of the task counts double. */
const WORDS: readonly (readonly [TaskKind, RegExp, number])[] = [
  ['pledge', /(?:ký kết|kí kết|ký|kí) (?:bản )?giao ước|giao ước thi đua/u, 5],
  ['registration', /đăng k[ýí](?! kết)/u, 5],
  ['launch', /phát động/u, 3],
  ['launch', /(?:hưởng ứng|triển khai|tổ chức)(?: thực hiện)?(?: tốt| có hiệu quả)? (?:các )?(?:đợt |phong trào )/u, 2],
  ['report', /báo cáo(?! viên)/u, 3],
  ['report', /^(?:xây dựng, ban hành |xây dựng |hoàn thành |gửi )?báo cáo/u, 3],
  ['conference', /hội nghị|hội thảo|tọa đàm|lễ (?:tổng kết|tuyên dương|phát động|trao)|đại hội thi đua|gặp mặt/u, 3],
  ['conference', /^(?:tổ chức )?(?:sơ kết|tổng kết)/u, 2],
  ['training', /tập huấn|bồi dưỡng (?:nghiệp vụ|chuyên môn|kiến thức)/u, 5],
  ['scoring', /chấm điểm|tự đánh giá|bảng điểm|tự chấm|chấm chéo|xếp loại|tiêu chí thi đua/u, 4],
  ['scoring', /^đánh giá/u, 2],
  ['council', /hội đồng thi đua|hội đồng (?:tđkt|sáng kiến|khoa học)|họp hội đồng|bình xét|họp xét|họp, xét/u, 3],
  ['council', /(?:thành lập|kiện toàn|quy chế hoạt động).{0,30}hội đồng/u, 4],
  ['dossier', /hồ sơ|trình khen thưởng|đề nghị (?:cấp trên )?khen thưởng|tờ trình|xét, trình/u, 4],
  [
    'decision',
    /(?:ban hành|tham mưu) quyết định (?:khen thưởng|công nhận|tặng)|công nhận danh hiệu|khen thưởng (?:đột xuất|chuyên đề|kịp thời)|^khen thưởng/u,
    3,
  ],
  ['exemplar', /điển hình|gương (?:người tốt|sáng|tiêu biểu)|người tốt,? việc tốt|nhân tố mới|mô hình mới/u, 3],
  ['propaganda', /tuyên truyền|phổ biến|quán triệt|chuyên mục|cổng thông tin|trang thông tin|tin,? bài/u, 3],
  ['inspection', /kiểm tra|giám sát|thanh tra|thẩm định|đôn đốc/u, 3],
  [
    'issue-document',
    /(?:xây dựng|ban hành|tham mưu|dự thảo|sửa đổi|hoàn thiện).{0,40}(?:kế hoạch|văn bản|hướng dẫn|quy chế|quyết định|công văn|chương trình|tiêu chí|quy định|thông báo)/u,
    3,
  ],
  ['issue-document', /^(?:kế hoạch|hướng dẫn)/u, 4],
];

/** Suggests the kind of a task from its words; 'other' when none of the known words stands in it. */
export function suggestKind(content: string): TaskKind {
  const text = content.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const points = new Map<TaskKind, number>();
  for (const [kind, pattern, weight] of WORDS) {
    const at = text.search(pattern);
    if (at < 0) continue;
    points.set(kind, (points.get(kind) ?? 0) + (at === 0 ? weight * 2 : at < 60 ? weight : weight / 3));
  }
  let best: TaskKind = 'other';
  for (const kind of TASK_KINDS) if ((points.get(kind) ?? 0) > (points.get(best) ?? 0)) best = kind;
  return best;
}
