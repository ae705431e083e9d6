import { randomInt } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** scrypt with a salt of its own, in the library's form; about a tenth of a second by design, so never in a transaction. */
export const hashOf = (password: string): Promise<string> => hashPassword(password.normalize('NFKC'));

export const matches = (password: string, hash: string): Promise<boolean> => verifyPassword({ hash, password });

/** Letters and digits that are not taken for one another when read aloud or from paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand over on paper, good for one sign-in: three groups of four, 59 bits. "k7mq-w2ht-9dfa". */
export const firstPassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');
