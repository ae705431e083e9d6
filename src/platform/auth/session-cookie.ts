import { createHmac, timingSafeEqual } from 'node:crypto';

export const COOKIE_PREFIX = 'sovang';

/** Name of the session's cookie; browsers take the prefix "__Secure-" only over https. */
export const sessionCookieName = (secure: boolean): string => `${secure ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`;

/**
 * The session's token out of a Cookie header, or null. It is signed with the installation's secret (HMAC-SHA256, as the
 * sign-in library does), so that tokens read out of the database open nothing.
 */
export function sessionToken(cookieHeader: string | null, secure: boolean, secret: string): string | null {
  const value = cookieValue(cookieHeader, sessionCookieName(secure));
  return value === null ? null : verified(value, secret);
}

/** The token of a session that an answer of the library begins, or null. */
export function tokenSetBy(setCookies: readonly string[], secure: boolean, secret: string): string | null {
  for (const line of setCookies) {
    const value = cookieValue(line.split(';', 1)[0] ?? '', sessionCookieName(secure));
    if (value) return verified(value, secret);
  }
  return null;
}

/** The Cookie header without the session's own cookie. */
export const withoutSession = (cookieHeader: string, secure: boolean): string =>
  cookieHeader
    .split(';')
    .filter((part) => part.trim().split('=', 1)[0] !== sessionCookieName(secure))
    .join(';');

function cookieValue(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return safeDecode(part.slice(at + 1).trim());
  }
  return null;
}

function safeDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function verified(signed: string, secret: string): string | null {
  const at = signed.lastIndexOf('.');
  if (at <= 0) return null;
  const token = signed.slice(0, at);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(signed.slice(at + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
