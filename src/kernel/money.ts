/** Whole đồng, 0 … 2^53 − 1. There are no fractions of a đồng. */
export type Dong = number;

/** "2.530.000 đồng". Throws RangeError for fractions, negative and unsafe numbers. */
export function formatDong(amount: Dong): string {
  return `${formatThousands(checked(amount))} đồng`;
}

/** "2.530.000": dots between thousands, as Vietnamese writes numbers. */
export function formatThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/**
 * The amount in words, as payment papers want it: "Hai triệu năm trăm ba mươi nghìn đồng".
 * Reads by classes (tỷ, triệu, nghìn); the tens' zero is "linh"; mốt, tư, lăm after mươi.
 */
export function dongInWords(amount: Dong): string {
  const words = checked(amount) === 0 ? 'không' : numberInWords(amount, false);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const BILLION = 1_000_000_000;

/** `inner`: something stands before it, so that its first class is read in full ("không trăm linh năm"). */
function numberInWords(value: number, inner: boolean): string {
  if (value >= BILLION) {
    const rest = value % BILLION;
    const head = `${numberInWords(Math.floor(value / BILLION), inner)} tỷ`;
    return rest === 0 ? head : `${head} ${numberInWords(rest, true)}`;
  }
  const classes: Array<[number, string]> = [
    [Math.floor(value / 1_000_000), 'triệu'],
    [Math.floor(value / 1000) % 1000, 'nghìn'],
    [value % 1000, ''],
  ];
  const words: string[] = [];
  for (const [three, name] of classes) {
    if (three === 0) continue;
    words.push(threeDigits(three, inner || words.length > 0), name);
  }
  return words.filter(Boolean).join(' ');
}

function threeDigits(value: number, full: boolean): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const words: string[] = [];
  if (full || hundreds > 0) words.push(DIGITS[hundreds]!, 'trăm');
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(DIGITS[tens]!, 'mươi');
  else if (units > 0 && words.length > 0) words.push('linh');
  if (units > 0) words.push(unitDigit(units, tens));
  return words.join(' ');
}

function unitDigit(units: number, tens: number): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return 'tư';
  if (units === 5 && tens > 0) return 'lăm';
  return DIGITS[units]!;
}

function checked(amount: Dong): Dong {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`Not a whole amount of đồng: ${amount}`);
  return amount;
}
