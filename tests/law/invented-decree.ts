import { lawFolder } from '../../src/platform/law.ts';
import { edited } from './overlay.ts';

/**
 * A decree and a law that do not exist, entered as docs/law.md says. The decree replaces Nghị định 152/2025/NĐ-CP on
 * 2027-03-01; the law changes one branch of Chiến sĩ thi đua cơ sở on the same day.
 */
const DECREE = `id: nd-999-2027
number: 999/2027/NĐ-CP
title: Nghị định quy định chi tiết và hướng dẫn thi hành Luật Thi đua, khen thưởng
kind: nghi-dinh
issuer: Chính phủ
signed: 2027-01-20
from: 2027-03-01
to: null
replaces: [nd-152-2025]
contentKnown: true
confirmedOn: 2027-02-01
certainty: V
`;

const LAW = `id: l-998-2027
number: 998/2027/QH16
title: Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng
kind: luat
issuer: Quốc hội
signed: 2027-01-15
from: 2027-03-01
to: null
amends: [l-06-2022]
betterApplies: { instrument: l-998-2027, at: Điều 3 khoản 2 }
contentKnown: true
confirmedOn: 2027-02-01
certainty: V
`;

/** "Same number, new ground": after the last value of each rule that rests on the old decree stands the same one, on the new decree. */
function generalRules(): string {
  const rule = /^( {6}- from: )2025-07-01\n((?: {8}.*\n)*? {8}reference: \{ instrument: )nd-152-2025(.*\n(?: {8}.*\n)*)/gm;
  return lawFolder()
    .read('parameters/quy-tac-chung.yaml')
    .replace(rule, (old, dash, middle, rest) => `${old}${dash}2027-03-01\n${middle}nd-999-2027${rest}`);
}

/** One award leaves the row it stood in: the row is written twice, each with the values of before. */
function votes(): string {
  const file = 'parameters/ty-le-phieu.yaml';
  const text = lawFolder().read(file);
  const start = text.indexOf('  - awards: [CSTDCS, CO_TINH, CO_BO]\n');
  const row = text.slice(start, text.indexOf('  - awards:', start + 1));
  const alone = row.replace('[CSTDCS, CO_TINH, CO_BO]', '[CSTDCS]').concat(`      - from: 2027-03-01
        value:
          percent: 85
          of: all-members
          council: Hội đồng thi đua, khen thưởng cấp trình
        reference: { instrument: nd-999-2027, at: Điều 31 khoản 5 }
        certainty: V
`);
  const others = row.replace('[CSTDCS, CO_TINH, CO_BO]', '[CO_TINH, CO_BO]').concat(`      - from: 2027-03-01
        value: null
        absent: delegated
        delegatedTo: [bo, tinh]
        reference: { instrument: nd-999-2027, at: Điều 31 khoản 6 }
        certainty: V
`);
  return edited(file, row, alone + others);
}

function prizes(): string {
  const row =
    '{ from: 2025-07-01, value: { individual: 1 }, reference: { instrument: nd-152-2025, at: Điều 50 }, certainty: V }\n';
  const next =
    '      - { from: 2027-03-01, value: { individual: 1.2 }, reference: { instrument: nd-999-2027, at: Điều 47 }, certainty: V }\n';
  const file = 'parameters/tien-thuong.yaml';
  const rounding = '      note: Làm tròn số lên hàng chục nghìn đồng; nhân các hệ số trước, làm tròn một lần.\n';
  return edited(file, row, row + next).replace(
    rounding,
    `${rounding}    - from: 2027-03-01
      value: 10000
      reference: { instrument: nd-999-2027, at: Điều 46 khoản 2 }
      certainty: V
      reading: 14
`,
  );
}

/** The whole tree again, with the one branch that the law changes. */
function standard(): string {
  const file = 'awards/danh-hieu/cstdcs.yaml';
  const text = lawFolder().read(file);
  const entry = text.slice(text.indexOf('      - from: 2024-01-01\n'));
  const branch = `                  text: Hoàn thành xuất sắc nhiệm vụ
                  at: Điều 23 khoản 2
                  check: rating
                  rating: HTXSNV
`;
  if (!entry.includes(branch)) throw new Error(`${file}: the branch to be changed is not there`);
  const changed = entry
    .replace('2024-01-01', '2027-03-01')
    .replace(
      '        reference: { instrument: l-06-2022, at: Điều 23 }\n',
      (line) => `${line}        also:\n          - { instrument: l-998-2027, at: Điều 1 khoản 5 }\n`,
    )
    .replace('                - id: hoan-thanh-xuat-sac\n', '                - id: hai-lan-ldtt\n')
    .replace(
      branch,
      `                  text: Có 02 lần liên tục được tặng danh hiệu “Lao động tiên tiến”
                  at: "Điều 23 khoản 2, sửa đổi bởi Điều 1 khoản 5 Luật 998/2027/QH16"
                  reading: 8
                  check: awards-in-a-row
                  awards: [LDTT]
                  times: 2
`,
    );
  return text + changed;
}

/** The files as they are after an hour's work. */
export const inventedDecree = (): Readonly<Record<string, string>> => ({
  'instruments/nd-999-2027.yaml': DECREE,
  'instruments/l-998-2027.yaml': LAW,
  'parameters/quy-tac-chung.yaml': generalRules(),
  'parameters/ty-le-phieu.yaml': votes(),
  'parameters/tien-thuong.yaml': prizes(),
  'awards/danh-hieu/cstdcs.yaml': standard(),
});
