import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { Actor } from '../../../access/actor.ts';
import { malformed, Refusal } from '../../../kernel/refusal.ts';
import { readableText } from '../../../kernel/vi-text.ts';
import { AUTH_PATH, type AuthLibrary, authLibrary, OIDC_PROVIDER } from '../../../platform/auth/library.ts';
import { sessionToken, tokenSetBy, withoutSession } from '../../../platform/auth/session-cookie.ts';
import { clientAddress } from '../../../platform/http/app.ts';
import { faultsOf, SAY_WHAT_CAME } from '../../../platform/http/faults.ts';
import { type HttpEnv, sizeText } from '../../../platform/http/mount.ts';
import type { Services } from '../../../platform/services.ts';
import { authenticate } from '../app/authenticate.ts';
import { locked } from '../app/own-session.ts';
import { beganSession, beginSignIn, isActive, recordOwn, userNameOf } from '../app/sign-in.ts';
import { attemptKey, beginAttempt, forgetAttempts } from '../db/attempts.repo.ts';
import { backupCodesMade, signedOut, twoStepOff, twoStepOn } from '../domain/acts.ts';
import { type LibraryAnswer, oidcFailure, readAnswer, refuseUnlessOk } from './library-answers.ts';

type C = Context<HttpEnv>;

/** Failed sign-ins from one address, whatever the names, before it has to wait. An office behind one address stays below. */
const FAILURES_OF_AN_ADDRESS = { points: 50, duration: 15 * 60 };

/** What these addresses take is short, and anybody may send to them. */
const MAX_BYTES = 16 * 1024;

/** As everywhere else texts are taken in: the password set there must be the one typed here. */
const zText = (longest: number) => z.string().transform(readableText).pipe(z.string().min(1).max(longest));
const zSignIn = z.object({ username: zText(200), password: zText(1000) });
const zCode = z.object({ code: z.string().trim().min(1).max(40), trustDevice: z.boolean().optional() });
const zPassword = z.object({ password: zText(1000) });
/** Only a page of our own: one slash, then no second one that would name another host. */
const zOidc = z.object({
  callbackURL: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(2000)
    .default('/'),
});

/**
 * The way in: `authenticate` for every request and the few addresses of the sign-in library that we use. Everything else
 * of the library does not exist from outside. `publicOrigin` as for `createApp`.
 */
export function signInDoor(services: Services, publicOrigin: () => string | null) {
  const { config, clock } = services;
  const secure = config.publicUrl?.startsWith('https://') ?? false;
  const open = (origin: string, withOidc: boolean) =>
    authLibrary({
      services,
      origin,
      secureCookies: secure,
      withOidc,
      mayEnter: (id) => services.db.transaction((tx) => isActive(tx, id)),
    });
  const library = open('http://sovang.invalid', false);
  // Made at the first use and again after a failure: it asks the province's server for its addresses only once.
  let oidc: { readonly origin: string; readonly library: AuthLibrary } | null = null;
  const addresses = new RateLimiterMemory(FAILURES_OF_AN_ADDRESS);
  const oidcLibrary = (c: C): AuthLibrary => {
    const origin = publicOrigin() ?? new URL(c.req.url).origin;
    if (oidc?.origin !== origin) oidc = { origin, library: open(origin, true) };
    return oidc.library;
  };

  async function forward(
    to: AuthLibrary,
    origin: string,
    c: C,
    path: string,
    body?: object,
    search = '',
  ): Promise<LibraryAnswer> {
    const cookie = c.req.header('cookie') ?? '';
    const headers = new Headers({ 'user-agent': (c.req.header('user-agent') ?? '').slice(0, 300) });
    // A session that is over by our rules must not count as one for the library.
    headers.set('cookie', c.get('actor') ? cookie : withoutSession(cookie, secure));
    if (body) headers.set('content-type', 'application/json');
    const request = new Request(`${origin}${AUTH_PATH}${path}${search}`, {
      method: body ? 'POST' : 'GET',
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return readAnswer(await to.handler(request));
  }
  const ask = (c: C, path: string, body: object) => forward(library, 'http://sovang.invalid', c, path, body);

  /** Writes down that a session began, ends the one it takes the place of. */
  async function enter(c: C, answer: LibraryAnswer): Promise<void> {
    const token = tokenSetBy(answer.setCookies, secure, config.secret);
    if (!token) throw new Error('sign-in library began no session');
    await beganSession(services, {
      token,
      previousToken: sessionToken(c.req.header('cookie') ?? null, secure, config.secret),
      requestId: c.get('requestId'),
    });
  }

  async function signIn(c: C): Promise<Response> {
    const { username, password } = await bodyOf(c, zSignIn);
    const address = clientAddress(c, services);
    await addresses.consume(address).catch(tooMany);
    const attempt = await beginSignIn(services, username, c.get('requestId'));
    if (!attempt.allowed) throw locked(attempt.until, clock.now());
    const answer = await ask(c, '/sign-in/username', { username: username.trim(), password, rememberMe: false });
    refuseUnlessOk(answer);
    await addresses.reward(address);
    const codeOwed = answer.body.twoFactorRedirect === true;
    // With a code still owed the password was right: the count of wrong codes is the library's.
    if (codeOwed) await services.db.transaction((tx) => forgetAttempts(tx, attemptKey(config.secret, username)));
    else await enter(c, answer);
    return reply(c, answer, { twoFactorRedirect: codeOwed });
  }

  const verify = (path: '/two-factor/verify-totp' | '/two-factor/verify-backup-code') => async (c: C) => {
    const actor = c.get('actor');
    const answer = await ask(c, path, await bodyOf(c, zCode));
    refuseUnlessOk(answer);
    if (!actor) await enter(c, answer);
    else if (tokenSetBy(answer.setCookies, secure, config.secret))
      await recordOwn(services, actor, twoStepOn, c.get('requestId'));
    return reply(c, answer, {});
  };

  /** An act on one's own second step, after the password; wrong passwords count towards the lock of the account. */
  const withPassword =
    (path: string, done: typeof twoStepOff | null, body: (answer: LibraryAnswer, userName: string) => object) => async (c: C) => {
      const actor = signedInActor(c);
      const { password } = await bodyOf(c, zPassword);
      const userName = await services.db.transaction((tx) => userNameOf(tx, actor.accountId));
      const key = attemptKey(config.secret, userName);
      const attempt = await services.db.transaction((tx) => beginAttempt(tx, key, clock.now()));
      if (!attempt.allowed) throw locked(attempt.until, clock.now());
      const answer = await ask(c, path, { password });
      refuseUnlessOk(answer);
      await services.db.transaction((tx) => forgetAttempts(tx, key));
      if (done) await recordOwn(services, actor, done, c.get('requestId'));
      return reply(c, answer, body(answer, userName));
    };

  async function beginOidc(c: C): Promise<Response> {
    const { callbackURL } = await bodyOf(c, zOidc);
    if (!config.oidc) throw unreachable();
    const origin = publicOrigin() ?? new URL(c.req.url).origin;
    const answer = await forward(oidcLibrary(c), origin, c, '/sign-in/social', {
      provider: OIDC_PROVIDER,
      callbackURL,
      errorCallbackURL: '/',
      disableRedirect: true,
    });
    if (answer.status >= 400 || typeof answer.body.url !== 'string') {
      oidc = null;
      services.log.warn(
        { requestId: c.get('requestId'), status: answer.status, code: answer.body.code },
        'oidc server not reachable',
      );
      throw unreachable();
    }
    return reply(c, answer, { url: answer.body.url });
  }

  async function endOidc(c: C): Promise<Response> {
    const origin = publicOrigin() ?? new URL(c.req.url).origin;
    const answer = await forward(oidcLibrary(c), origin, c, `/callback/${OIDC_PROVIDER}`, undefined, new URL(c.req.url).search);
    const begun = tokenSetBy(answer.setCookies, secure, config.secret);
    if (begun) await enter(c, answer);
    const error = answer.location
      ? new URL(answer.location, origin).searchParams.get('error')
      : String(answer.body.code ?? 'failed');
    if (!begun) services.log.warn({ requestId: c.get('requestId'), error }, 'oidc sign-in refused');
    return withCookies(
      c.redirect(begun && answer.location ? answer.location : `/?dang-nhap=${oidcFailure(error ?? '')}`),
      answer,
    );
  }

  async function signOut(c: C): Promise<Response> {
    const actor = c.get('actor');
    if (actor) await recordOwn(services, actor, signedOut, c.get('requestId'));
    return reply(c, await ask(c, '/sign-out', {}), {});
  }

  return {
    authenticate: (headers: Headers, path: string): Promise<Actor | null> => authenticate(services, secure, headers, path),
    mount(app: Hono<HttpEnv>): void {
      app.use(
        `${AUTH_PATH}/*`,
        bodyLimit({
          maxSize: MAX_BYTES,
          onError: () => {
            throw new Refusal('tooLarge', 'file-too-large', `Nội dung gửi lên quá lớn: chỉ nhận tối đa ${sizeText(MAX_BYTES)}.`);
          },
        }),
      );
      app.post(`${AUTH_PATH}/sign-in/username`, signIn);
      app.post(`${AUTH_PATH}/sign-out`, signOut);
      app.post(`${AUTH_PATH}/two-factor/enable`, withPassword('/two-factor/enable', null, offerOf));
      app.post(
        `${AUTH_PATH}/two-factor/disable`,
        withPassword('/two-factor/disable', twoStepOff, () => ({})),
      );
      app.post(
        `${AUTH_PATH}/two-factor/generate-backup-codes`,
        withPassword('/two-factor/generate-backup-codes', backupCodesMade, (answer) => ({
          backupCodes: answer.body.backupCodes,
        })),
      );
      app.post(`${AUTH_PATH}/two-factor/verify-totp`, verify('/two-factor/verify-totp'));
      app.post(`${AUTH_PATH}/two-factor/verify-backup-code`, verify('/two-factor/verify-backup-code'));
      app.post(`${AUTH_PATH}/sign-in/oauth2`, beginOidc);
      app.get(`${AUTH_PATH}/callback/${OIDC_PROVIDER}`, endOidc);
    },
  };
}

/** What an authenticator scans names the person by her user name; the library would put the mail address there. */
function offerOf(answer: LibraryAnswer, userName: string): object {
  const uri = new URL(String(answer.body.totpURI));
  const label = `${encodeURIComponent('Sổ Vàng')}:${encodeURIComponent(userName)}`;
  return { totpURI: `otpauth://totp/${label}${uri.search}`, backupCodes: answer.body.backupCodes };
}

function tooMany(rejected: unknown): never {
  if (!(rejected instanceof RateLimiterRes)) throw rejected;
  throw new Refusal(
    'tooMany',
    'too-many-requests',
    'Từ địa chỉ này đã có quá nhiều lần đăng nhập không thành công. Xin chờ ít phút rồi thử lại.',
    {
      retryAfter: Math.ceil(rejected.msBeforeNext / 1000),
    },
  );
}

const unreachable = (): Refusal =>
  new Refusal(
    'conflict',
    'state-conflict',
    'Chưa kết nối được với cổng đăng nhập một lần. Xin thử lại sau, hoặc đăng nhập bằng tên và mật khẩu.',
  );

function signedInActor(c: C): Actor {
  const actor = c.get('actor');
  if (!actor) throw new Refusal('unauthenticated', 'sign-in-required', 'Ông/bà chưa đăng nhập hoặc phiên làm việc đã hết.');
  return actor;
}

async function bodyOf<S extends z.ZodType>(c: C, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(await c.req.json().catch(() => null), SAY_WHAT_CAME);
  if (!parsed.success) throw malformed(faultsOf(parsed.error));
  return parsed.data;
}

/** Our own body (never the library's, which carries the session's token) with the cookies that the library set. */
const reply = (c: C, answer: LibraryAnswer, body: object): Response =>
  withCookies(c.json(body, 200, { 'cache-control': 'no-store' }), answer);

function withCookies(response: Response, answer: LibraryAnswer): Response {
  for (const line of answer.setCookies) response.headers.append('set-cookie', line);
  return response;
}
