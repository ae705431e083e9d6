import { addMonths, formatShort, localDate } from '../../kernel/local-date.ts';
import type { Finding } from '../check.ts';
import type { Leaf } from '../schema/standard.ts';
import type { FactView } from '../view.ts';
import { two } from './window.ts';

type Of<C extends Leaf['check']> = Extract<Leaf, { check: C }>;

/** Age in whole years on the last day of the achievement year (reading 12). */
export function unitAge(leaf: Of<'unit-age'>, view: FactView): Finding {
  const founded = view.collective.foundedOn;
  if (founded === undefined)
    return { verdict: 'needsEvidence', message: `Chưa có ngày thành lập; cần từ ${two(leaf.years)} năm trở lên.` };
  const last = localDate(`${view.year}-12-31`);
  const inputs = { foundedOn: founded, on: last, wanted: leaf.years };
  return addMonths(founded, leaf.years * 12) <= last
    ? {
        verdict: 'met',
        inputs,
        message: `Thành lập ngày ${formatShort(founded)}, đến hết năm ${view.year} đã đủ ${two(leaf.years)} năm.`,
      }
    : {
        verdict: 'notMet',
        inputs,
        message: `Thành lập ngày ${formatShort(founded)}, đến hết năm ${view.year} chưa đủ ${two(leaf.years)} năm.`,
      };
}

export function notEligibleForFlag(_leaf: Of<'not-eligible-for-flag'>, view: FactView): Finding {
  const eligible = view.collective.flagEligible;
  if (eligible === undefined)
    return { verdict: 'needsEvidence', message: 'Chưa rõ tập thể có thuộc đối tượng được tặng cờ thi đua hay không.' };
  return eligible
    ? { verdict: 'notMet', inputs: { flagEligible: true }, message: 'Tập thể thuộc đối tượng được tặng cờ thi đua.' }
    : { verdict: 'met', inputs: { flagEligible: false }, message: 'Tập thể không thuộc đối tượng được tặng cờ thi đua.' };
}

export function clusterRank(leaf: Of<'cluster-rank'>, view: FactView): Finding {
  const rank = view.collective.clusterRank;
  if (rank === undefined)
    return { verdict: 'needsEvidence', message: `Chưa có kết quả xếp hạng cụm, khối thi đua năm ${view.year}.` };
  const inputs = { rank, wanted: leaf.rank };
  return rank <= leaf.rank
    ? { verdict: 'met', inputs, message: `Dẫn đầu cụm, khối thi đua năm ${view.year}.` }
    : { verdict: 'notMet', inputs, message: `Xếp hạng ${two(rank)} trong cụm, khối thi đua năm ${view.year}; cần dẫn đầu.` };
}

/** Compared exactly: 7 of 10 is 70 %, 69 of 99 is not (reading 13). */
export function membersLdtt(leaf: Of<'members-ldtt'>, view: FactView): Finding {
  const { headcount, ldtt } = view.collective;
  if (headcount === undefined || ldtt === undefined || headcount === 0) {
    return {
      verdict: 'needsEvidence',
      message: `Chưa có tổng số người và số người đạt Lao động tiên tiến năm ${view.year}; cần ít nhất ${leaf.percent}%.`,
    };
  }
  const inputs = { headcount, ldtt, percent: leaf.percent };
  const least = Math.floor((headcount * leaf.percent + 99) / 100);
  return ldtt * 100 >= headcount * leaf.percent
    ? { verdict: 'met', inputs, message: `${ldtt}/${headcount} người đạt Lao động tiên tiến, đủ ${leaf.percent}%.` }
    : {
        verdict: 'notMet',
        inputs,
        message: `${ldtt}/${headcount} người đạt Lao động tiên tiến, chưa đủ ${leaf.percent}% (cần ${least} người).`,
      };
}

export function membersCstdcs(leaf: Of<'members-cstdcs'>, view: FactView): Finding {
  const found = view.collective.cstdcs;
  if (found === undefined)
    return { verdict: 'needsEvidence', message: `Chưa có số người đạt Chiến sĩ thi đua cơ sở năm ${view.year}.` };
  const inputs = { found, wanted: leaf.atLeast };
  return found >= leaf.atLeast
    ? { verdict: 'met', inputs, message: `Có ${two(found)} người đạt Chiến sĩ thi đua cơ sở.` }
    : {
        verdict: 'notMet',
        inputs,
        message: `Có ${two(found)} người đạt Chiến sĩ thi đua cơ sở; cần ít nhất ${two(leaf.atLeast)}.`,
      };
}

export function membersAllRated(_leaf: Of<'members-all-rated'>, view: FactView): Finding {
  const { headcount, membersRatedHtnvOrBetter: rated } = view.collective;
  if (headcount === undefined || rated === undefined || headcount === 0) {
    return { verdict: 'needsEvidence', message: `Chưa có số người hoàn thành nhiệm vụ trở lên năm ${view.year}; cần 100%.` };
  }
  const inputs = { headcount, rated };
  return rated >= headcount
    ? { verdict: 'met', inputs, message: `Toàn bộ ${headcount} người hoàn thành nhiệm vụ trở lên.` }
    : { verdict: 'notMet', inputs, message: `${rated}/${headcount} người hoàn thành nhiệm vụ trở lên; cần 100%.` };
}

export function membersNotDisciplined(_leaf: Of<'members-not-disciplined'>, view: FactView): Finding {
  const found = view.collective.membersDisciplinedCanhCaoOrWorse;
  if (found === undefined)
    return { verdict: 'needsEvidence', message: `Chưa có số người bị kỷ luật từ cảnh cáo trở lên năm ${view.year}.` };
  return found === 0
    ? { verdict: 'met', inputs: { found }, message: 'Không có người bị kỷ luật từ cảnh cáo trở lên.' }
    : { verdict: 'notMet', inputs: { found }, message: `Có ${two(found)} người bị kỷ luật từ cảnh cáo trở lên.` };
}
