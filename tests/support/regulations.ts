import type { LocalSetting } from '../../src/law/local.ts';

/** A share of votes a province sets for these awards, of all members. */
export const votes = (percent: number, ...awards: string[]): LocalSetting => ({
  key: 'vote-threshold',
  awards,
  percent,
  of: 'all-members',
});

/** A regulation as it is written down: signed 2025-12-05, without end, its entries from Điều 7 on. */
export const content = (number: string, from: string, ...settings: LocalSetting[]) => ({
  ...{ number, title: 'Quy chế', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2025-12-05', from, note: null },
  to: null as string | null,
  entries: settings.map((setting, i) => ({ article: `Điều ${i + 7}`, setting })),
});
export type Content = ReturnType<typeof content>;
