import { searchKey } from '../../../../kernel/vi-text.ts';

/**
 * Abbreviations as officials write them → the words, both without diacritics. Longer ones first where one holds another.
 * Compared as whole words after "&", "-", "." and blanks between capitals were taken out ("GD&ĐT", "GD-ĐT" → "gddt").
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ubmttq: 'uy ban mat tran to quoc',
  mttq: 'mat tran to quoc',
  ubmttqvn: 'uy ban mat tran to quoc viet nam',
  gddt: 'giao duc va dao tao',
  ldtbxh: 'lao dong thuong binh va xa hoi',
  tbxh: 'thuong binh va xa hoi',
  khdt: 'ke hoach va dau tu',
  khtc: 'ke hoach tai chinh',
  tckh: 'tai chinh ke hoach',
  vhttdl: 'van hoa the thao va du lich',
  vhtt: 'van hoa thong tin',
  vhxh: 'van hoa xa hoi',
  tnmt: 'tai nguyen va moi truong',
  nnmt: 'nong nghiep va moi truong',
  nnptnt: 'nong nghiep va phat trien nong thon',
  tttt: 'thong tin va truyen thong',
  khcn: 'khoa hoc va cong nghe',
  gtvt: 'giao thong van tai',
  ktht: 'kinh te ha tang',
  tdkt: 'thi dua khen thuong',
  tccb: 'to chuc can bo',
  tchc: 'to chuc hanh chinh',
  hcth: 'hanh chinh tong hop',
  hcqt: 'hanh chinh quan tri',
  kttc: 'ke toan tai chinh',
  qlcl: 'quan ly chat luong',
  gdmn: 'giao duc mam non',
  gdth: 'giao duc tieu hoc',
  gdtrh: 'giao duc trung hoc',
  gdpt: 'giao duc pho thong',
  gdtx: 'giao duc thuong xuyen',
  gdnn: 'giao duc nghe nghiep',
  thpt: 'trung hoc pho thong',
  thcs: 'trung hoc co so',
  ptdtnt: 'pho thong dan toc noi tru',
  ptdtbt: 'pho thong dan toc ban tru',
  pt: 'pho thong',
  mn: 'mam non',
  lhpn: 'lien hiep phu nu',
  ccb: 'cuu chien binh',
  tncs: 'thanh nien cong san',
  dtn: 'doan thanh nien',
  ldld: 'lien doan lao dong',
  bch: 'ban chi huy',
  bchqs: 'ban chi huy quan su',
  bcd: 'ban chi dao',
  bql: 'ban quan ly',
  qlda: 'quan ly du an',
  htx: 'hop tac xa',
  tyt: 'tram y te',
  ttyt: 'trung tam y te',
  ttvh: 'trung tam van hoa',
  tdp: 'to dan pho',
  vp: 'van phong',
  cd: 'cong doan',
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'trung tam',
  p: 'phong',
  cqt: 'co quan thue',
  nhcsxh: 'ngan hang chinh sach xa hoi',
  bhxh: 'bao hiem xa hoi',
  kbnn: 'kho bac nha nuoc',
  tand: 'toa an nhan dan',
  vksnd: 'vien kiem sat nhan dan',
  thads: 'thi hanh an dan su',
};

/** Words that say nothing about which unit is meant. */
const FILLERS = new Set(['va', 'cac', 'cua', 'thuoc', 'truc', 'tren', 'dia', 'ban', 'noi', 'o', 'tai']);

/** A unit's name as written → plain words with abbreviations written out: "Sở GD&ĐT" → "so giao duc va dao tao". */
export function abbreviationsExpanded(name: string): string {
  const joined = name
    .normalize('NFC')
    // "GD&ĐT", "LĐ-TB&XH", "VH,TT&DL", "P.GDĐT": signs between capitals belong to the abbreviation.
    .replace(/(?<=\p{Lu})(?:,|\s?[&–-]\s?)(?=\p{Lu}{1,4}(?!\p{Ll}))/gu, '')
    .replace(/(?<=\b\p{Lu}{1,2})\.(?=\p{Lu})/gu, '. ')
    // "LĐTB và XH": "và" between two abbreviations joins them.
    .replace(/(?<=\p{Lu}{2}) và (?=\p{Lu}{2}(?!\p{Ll}))/gu, '');
  return plainWords(joined)
    .map((word) => (Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word]! : word))
    .join(' ');
}

/** Words without diacritics and signs; fillers stay. */
export const plainWords = (text: string): string[] => searchKey(text).match(/[a-z0-9]+/g) ?? [];

/** The words that tell units apart. "Ban" is a filler only after "địa". */
export function tellingWords(text: string): string[] {
  const words = abbreviationsExpanded(text).split(' ').filter(Boolean);
  return words.filter((word, index) => {
    if (word === 'ban') return words[index - 1] !== 'dia';
    if (word === 'dia') return words[index + 1] !== 'ban';
    return !FILLERS.has(word);
  });
}
