const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc_browser/, 'Cốc Cốc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iPhone hoặc iPad'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'máy Mac'],
  [/Linux/, 'Linux'],
];

/** What a browser says of itself, in words: "Chrome trên Windows". */
export function deviceInWords(userAgent: string | null): string {
  const find = (list: typeof BROWSERS) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  const browser = find(BROWSERS) ?? 'Trình duyệt khác';
  const system = find(SYSTEMS);
  return system ? `${browser} trên ${system}` : browser;
}
