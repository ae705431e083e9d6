import { localDate } from '../../src/kernel/local-date.ts';
import { recordRegulation } from '../../src/modules/regulations/index.ts';
import type { DemoStage } from './stage.ts';

/** What the invented province sets for itself from 2026 on, number and day invented as well. */
export const DEMO_REGULATION = '126/2025/QĐ-UBND';

const FOR_ALL = 'all-members' as const;
const yearly = (id: 'tong-ket-nam' | 'nam-hoc', label: string, monthDay: string) =>
  ({ key: 'deadline', id, label, by: { monthDay } }) as const;
const smallCollectives = (percent: number, level: 'co-so' | 'bo-tinh' | 'nha-nuoc') =>
  ({ key: 'ratio-target', id: 'tap-the-nho', label: 'tập thể nhỏ trong tổng số tập thể được khen', percent, level }) as const;

/** The province's own rules, written down by its office on the day they were signed. */
export async function writeRegulation(stage: DemoStage): Promise<void> {
  await stage.act('2025-12-22', 'officer', 'tinh', (ctx) =>
    recordRegulation(ctx, {
      unitId: stage.unit('tinh'),
      content: {
        number: DEMO_REGULATION,
        title: 'Quy chế thi đua, khen thưởng',
        issuer: 'Ủy ban nhân dân tỉnh Thanh Giang',
        signedOn: localDate('2025-12-18'),
        from: localDate('2026-01-01'),
        to: null,
        note: null,
        entries: [
          { article: 'Điều 5', setting: { key: 'registration-duty', required: true } },
          { article: 'Điều 7 khoản 1', setting: smallCollectives(80, 'co-so') },
          { article: 'Điều 7 khoản 1', setting: smallCollectives(70, 'bo-tinh') },
          { article: 'Điều 7 khoản 1', setting: smallCollectives(45, 'nha-nuoc') },
          { article: 'Điều 9 khoản 1', setting: { key: 'vote-quorum', numerator: 2, denominator: 3 } },
          { article: 'Điều 9 khoản 2', setting: { key: 'vote-threshold', awards: ['CSTDCS'], percent: 80, of: FOR_ALL } },
          { article: 'Điều 9 khoản 2', setting: { key: 'vote-threshold', awards: ['CSTD_TINH'], percent: 90, of: FOR_ALL } },
          {
            article: 'Điều 12 khoản 3',
            setting: {
              key: 'extra-papers',
              awards: ['CSTD_TINH', 'BK_TINH'],
              papers: ['Ý kiến của cấp ủy nơi cá nhân, tập thể được đề nghị công tác'],
            },
          },
          { article: 'Điều 14 khoản 1', setting: yearly('tong-ket-nam', 'gửi hồ sơ về Sở Nội vụ', '12-10') },
          {
            article: 'Điều 14 khoản 2',
            setting: yearly('nam-hoc', 'ngành giáo dục và đào tạo gửi hồ sơ về Sở Nội vụ', '07-10'),
          },
        ],
      },
    }),
  );
}
