import type { UnitKind } from '../unit.ts';
import { abbreviationsExpanded } from './abbreviations.ts';

interface Member {
  readonly name: string;
  readonly kind: UnitKind;
  readonly distance: number;
}

interface Group {
  /** The words name exactly such units; otherwise somebody should look. */
  readonly certain: boolean;
  readonly holds: (unit: Member) => boolean;
}

/** Nouns that follow "các" → which kinds of units are meant. Longer ones first. */
const NOUNS: readonly (readonly [RegExp, readonly UnitKind[]])[] = [
  [/\bco so giao duc\b|\bnha truong\b|\btruong\b/, ['school']],
  [/\bhop tac xa\b/, ['cooperative']],
  [/\bto hop tac\b|\bnhom ho\b/, ['household-group']],
  [/\bthon\b|\bto dan pho\b|\bap\b|\bban lang\b|\bkhu pho\b|\bkhu dan cu\b|\bbuon\b/, ['village']],
  [/\bdoan the\b|\bto chuc chinh tri\b|\bhoi\b/, ['union']],
  [/\bdoanh nghiep\b|\bcong ty\b/, ['company']],
  [/\bbenh vien\b|\bco so y te\b|\btram y te\b/, ['hospital']],
  [/\bphong\b|\bbo phan\b/, ['department', 'office']],
  [/\btrung tam\b|\bvan phong\b/, ['office']],
];
/** Kinds of schools, as said in names. */
const SCHOOLS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bmam non\b|\bmau giao\b/, /\bmam non\b|\bmau giao\b/],
  [/\btieu hoc\b/, /\btieu hoc\b/],
  [/\btrung hoc co so\b/, /\btrung hoc co so\b/],
  [/\btrung hoc pho thong\b/, /\btrung hoc pho thong\b/],
  [
    /\bpho thong (co )?nhieu cap( hoc)?\b|\blien cap\b/,
    /\bnhieu cap\b|\blien cap\b|\bpho thong dan toc\b|\btrung hoc co so va trung hoc pho thong\b/,
  ],
];
const PEOPLE_COMMITTEES = /\buy ban nhan dan\b.*?\b(xa|phuong|thi tran|huyen|quan|dac khu)\b|\b(xa|phuong|thi tran|dac khu)\b/;
const EVERYBODY = /^(cac|toan the|tat ca( cac)?|100 cac) (don vi|co quan|co quan don vi|phong ban|tap the|don vi truc thuoc)\b/;
const PLURAL = /^(cac|nhung|toan bo|tat ca( cac)?|100 cac)\b/;

/** Whether a written name means several units at once ("Các trường THPT, PT nhiều cấp"), and which. */
export function groupMeant(written: string): Group | null {
  const key = abbreviationsExpanded(written);
  const committees = /^uy ban nhan dan (cac )?(xa|phuong|huyen|thi xa|quan)( (phuong|thi tran|dac khu|xa|thanh pho|huyen))*$/;
  const plural = PLURAL.test(key) || committees.test(key) || /^uy ban nhan dan cac\b/.test(key);
  if (!plural) return null;
  const schools = SCHOOLS.filter(([said]) => said.test(key)).map(([, named]) => named);
  if (schools.length > 0 && /\btruong\b|\bco so\b|\bmam non\b|\btieu hoc\b|\btrung hoc\b/.test(key)) {
    return {
      certain: true,
      holds: (unit) => unit.kind === 'school' && schools.some((named) => named.test(abbreviationsExpanded(unit.name))),
    };
  }
  // "Các cơ quan, đơn vị": whoever stands directly below.
  if (EVERYBODY.test(key)) return { certain: false, holds: (unit) => unit.distance === 1 };
  const kinds = NOUNS.find(([noun]) => noun.test(key))?.[1];
  if (kinds) return { certain: false, holds: (unit) => kinds.includes(unit.kind) && unit.distance >= 1 };
  if (PEOPLE_COMMITTEES.test(key)) {
    const places = ['xa', 'phuong', 'thi tran', 'dac khu', 'huyen', 'thi xa', 'quan'].filter((p) =>
      new RegExp(`\\b${p}\\b`).test(key),
    );
    return {
      certain: true,
      holds: (unit) => {
        const name = abbreviationsExpanded(unit.name);
        return unit.kind === 'agency' && places.some((place) => new RegExp(`^(uy ban nhan dan )?${place}\\b`).test(name));
      },
    };
  }
  return null;
}
