import { searchKey } from '../../../kernel/vi-text.ts';
import { COMMON_WORDS, ROWS } from './common-passwords.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length.ts';

/** Signs and digits that stand for letters in "P@ssw0rd". */
const STAND_INS: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
};

/**
 * Why this may not be a password, as a sentence; null when it may. No classes of characters are asked for: length and not
 * being guessable count (the same view as NIST SP 800-63B §3.1.1.2).
 */
export function passwordFault(password: string, about: { readonly userName: string; readonly name?: string }): string | null {
  if ([...password].length < SHORTEST_PASSWORD) return `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.`;
  if ([...password].length > LONGEST_PASSWORD) return `Mật khẩu dài quá ${LONGEST_PASSWORD} ký tự.`;
  const plain = searchKey(password);
  const letters = plain.replace(/[^a-z0-9]/g, '');
  const userName = searchKey(about.userName).replace(/[^a-z0-9]/g, '');
  if (userName.length >= 3 && letters.includes(userName)) return 'Mật khẩu không được chứa tên đăng nhập.';
  const ownName = searchKey(about.name ?? '').replace(/[^a-z]/g, '');
  if (ownName.length >= 5 && letters.includes(ownName)) return 'Mật khẩu không được chứa họ và tên của ông/bà.';
  if (new Set(plain).size < 5) return 'Mật khẩu lặp lại quá ít ký tự khác nhau. Xin chọn một câu dài, dễ nhớ với riêng ông/bà.';
  if (isRepetition(plain)) return 'Mật khẩu chỉ lặp lại một đoạn ngắn. Xin chọn một câu dài, dễ nhớ với riêng ông/bà.';
  if (withoutRuns(plain).length < 4)
    return 'Mật khẩu là một dãy phím hoặc dãy số liền nhau, rất dễ đoán. Xin chọn mật khẩu khác.';
  if (isCommon(plain)) return 'Mật khẩu này quá phổ biến, rất dễ đoán. Xin chọn một câu dài, dễ nhớ với riêng ông/bà.';
  return null;
}

/** "abcabcabcabc": one piece, at most a third as long, over and over. */
function isRepetition(text: string): boolean {
  for (let length = 1; length <= text.length / 3; length++) {
    if (
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .startsWith(text)
    )
      return true;
  }
  return false;
}

/** What is left when pieces of four or more from a row of keys, forwards or backwards, are taken away. */
function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const run = Math.max(
      ...ROWS.map((row) => Math.max(runLength(text, at, row), runLength(text, at, [...row].reverse().join('')))),
    );
    if (run < 4) rest += text[at];
    at += run < 4 ? 1 : run;
  }
  return rest;
}

function runLength(text: string, at: number, row: string): number {
  const from = row.indexOf(text[at]!);
  if (from < 0) return 0;
  let length = 1;
  while (from + length < row.length && at + length < text.length && row[from + length] === text[at + length]) length++;
  return length;
}

/** One to three common words with digits and signs between and around them. */
function isCommon(plain: string): boolean {
  const asTyped = plain.replace(/[^a-z]+/g, ' ').trim();
  const endsCut = plain.replace(/[^a-z@$]*$/, '').replace(/^[^a-z@$]*/, '');
  const readThrough = [...endsCut]
    .map((sign) => STAND_INS[sign] ?? sign)
    .join('')
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return [asTyped, readThrough].some((text) => text === '' || isMadeOf(text.replaceAll(' ', ''), 3));
}

function isMadeOf(text: string, words: number): boolean {
  if (text === '') return true;
  if (words === 0) return false;
  for (let length = Math.min(20, text.length); length >= 1; length--) {
    if (COMMON_WORDS.has(text.slice(0, length)) && isMadeOf(text.slice(length), words - 1)) return true;
  }
  return false;
}
