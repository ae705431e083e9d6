import { nameParts, searchKey } from '../../../kernel/vi-text.ts';

/** What a user name looks like: lower-case letters without marks, digits, dots, hyphens; begins with a letter. */
export const USER_NAME = /^[a-z][a-z0-9._-]{2,39}$/;

/** How a typed user name is compared: capitals and blanks around it do not count. */
export const normalUserName = (typed: string): string => typed.trim().toLowerCase();

/** A user name for a person as offices make them: given name, then initials. "Nguyễn Thị Ngọc Ánh" → "anhntn". */
export function suggestUserName(fullName: string, taken: ReadonlySet<string>): string {
  const { given, family, middle } = nameParts(fullName);
  const letters = (text: string) => searchKey(text).replace(/[^a-z]/g, '');
  const initials = [family, ...middle.split(' ')].map((word) => letters(word).slice(0, 1)).join('');
  const base = `${letters(given)}${initials}`.slice(0, 30);
  const stem = base.length >= 3 && USER_NAME.test(base) ? base : `nguoi-dung${base ? `-${base}` : ''}`;
  for (let n = 1; ; n++) {
    const name = n === 1 ? stem : `${stem}${n}`;
    if (!taken.has(name)) return name;
  }
}
