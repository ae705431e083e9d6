import { type Row, type Rows, record } from '../row.ts';

const anywhere = (request?: {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
}): Row => ({
  about: 'anywhere',
  ...(request ? { request: () => request } : {}),
});
const params = { code: 'CSTDCS' };

/** The law itself: nothing of any unit is in the answers, but where the regulations that apply to one are asked for. */
export const legalRows: Rows = {
  listAwards: anywhere(),
  getAward: record((_, unit) => ({ params, query: { unitId: unit.id } })),
  getAwardTimeline: anywhere({ params }),
  compareAward: anywhere({ params, query: { from: '2025-06-30', to: '2025-07-01' } }),
  getPrizeTable: anywhere(),
  listInstruments: anywhere(),
  listReadings: anywhere(),
  listLawAnnouncements: anywhere(),
  calculateEligibility: record((_, unit) => ({
    body: { award: 'LDTT', subject: 'individual', achievementYear: 2026, receivedOn: '2026-12-10', facts: {}, unitId: unit.id },
  })),
  lookForward: anywhere({ body: { subject: 'individual', facts: {} } }),
  countVote: record((_, unit) => ({
    body: { award: 'CSTD_TQ', on: '2026-11-20', unitId: unit.id, total: 9, present: 9, agree: 9 },
  })),
};
