import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Fault, malformed } from '../../../kernel/refusal.ts';
import type { LawBook } from '../../../law/book.ts';
import { countFaults, voteOutcome } from '../../../law/council.ts';
import type { LocalValue } from '../../../law/local.ts';
import { councilRulesAt } from '../../../law/local-at.ts';
import { gaveWayAt } from './gave-way.ts';
import { citer, readingsOf } from './grounds.ts';

/** Figures of a vote as the minutes give them: ballots of those present, opinions of those absent, members who took no part. */
export interface VoteFigures {
  readonly award: string;
  readonly on: LocalDate;
  readonly total: number;
  readonly present: number;
  /** In favour among those present. */
  readonly agree: number;
  readonly writtenGiven: number;
  readonly writtenAgree: number;
  readonly recused: number;
}

/** Reading of law/readings.yaml on recused members. */
const RECUSED = 15;

/**
 * Outcome of a vote, ready to be shown.
 * @param values what the regulations of the council's own unit and of those above it set: used where the law is silent
 * Refuses figures that do not fit together, naming each; throws UnknownAward.
 */
export function voteOf(book: LawBook, figures: VoteFigures, values: readonly LocalValue[] = []) {
  const { total, present, agree, writtenGiven, writtenAgree, recused } = figures;
  const count = { total, present, agree: agree + writtenAgree, written: { given: writtenGiven, agree: writtenAgree }, recused };
  const faults = [...ballotFaults(figures), ...countFaults(count).map(renamed)];
  if (faults.length > 0) throw malformed(faults);
  const local = councilRulesAt(book, values, figures.award, figures.on);
  const vote = voteOutcome(book, figures.award, figures.on, count, local);
  return {
    outcome: vote.outcome,
    percent: vote.threshold === null ? null : Math.round(vote.threshold * 100),
    denominator: vote.denominator,
    agree: vote.agree,
    needed: vote.needed,
    ground: vote.reference ? citer(book)(vote.reference) : null,
    local: vote.setBy === 'local',
    quorum: vote.quorum,
    lawUnknown: vote.lawUnknown,
    // Of nothing one cannot be sure.
    certainty: vote.lawUnknown ? null : vote.certainty,
    notes: [...vote.notes],
    gaveWay: gaveWayAt(book, values, figures.award, figures.on),
    reading: readingsOf(book, recused > 0 && local.recusedLeaveDenominator === undefined ? [RECUSED] : [])[0] ?? null,
  };
}

/** Those who took no part neither voted in the room nor in writing. */
function ballotFaults({ present, agree, total, writtenGiven, recused }: VoteFigures): Fault[] {
  const faults: Fault[] = [];
  if (agree > present) faults.push({ path: 'agree', message: 'Số phiếu đồng ý lớn hơn số thành viên có mặt.' });
  if (present <= total && writtenGiven <= total - present && agree + writtenGiven > total - recused)
    faults.push({ path: 'recused', message: 'Số phiếu và ý kiến đã nhận lớn hơn số thành viên được biểu quyết.' });
  return faults;
}

const PATHS: Record<string, string> = { 'written.given': 'writtenGiven', 'written.agree': 'writtenAgree' };
const renamed = ({ path, message }: Fault): Fault => ({ path: PATHS[path] ?? path, message });
