import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../../access/actor.ts';
import { forbidden, notFound, Refusal } from '../../kernel/refusal.ts';
import type { Services } from '../services.ts';
import { VERSION } from '../version.ts';
import { mountApiDocs } from './api-docs.ts';
import { metricsOf } from './metrics.ts';
import { type HttpEnv, mountRoutes } from './mount.ts';
import { internalProblem, problemOf, problemResponse, STATUS } from './problem.ts';
import type { Route } from './route.ts';

/** Writes a minute from one address before 429, and reads. Generous for an office behind one address, small for a script. */
const RATE = { write: 300, read: 3000, perSeconds: 60 };

export interface AppParts {
  readonly services: Services;
  readonly routes: readonly Route[];
  /**
   * Who sends this request, from its session; null when nobody is signed in. Throws a Refusal when the account must do
   * something else before it may use this path.
   */
  readonly authenticate: (headers: Headers, path: string) => Promise<Actor | null>;
  /** Mounted beside the routes: the sign-in library's own addresses, pages, static files. */
  readonly extra?: (app: Hono<HttpEnv>) => void;
  /** The address people use, to compare Origin with. Null: the Host header decides. */
  readonly publicOrigin: () => string | null;
}

/** The whole HTTP application, without a port: tests call `app.request(…)`. */
export function createApp({ services, routes, authenticate, extra, publicOrigin }: AppParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const metrics = metricsOf(services);
  const limits = {
    write: new RateLimiterMemory({ points: RATE.write, duration: RATE.perSeconds }),
    read: new RateLimiterMemory({ points: RATE.read, duration: RATE.perSeconds }),
  };

  app.use(async (c, next) => {
    await next();
    // What people have sent us is opened, if at all, without script and apart from everything of ours.
    if (c.res.headers.has('content-disposition')) c.header('content-security-policy', "default-src 'none'; sandbox");
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Mantine sets style attributes; no style can read or send anything with the rest closed.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
      crossOriginResourcePolicy: 'same-origin',
    }),
  );

  app.use(async (c, next) => {
    const started = performance.now();
    const given = c.req.header('x-request-id');
    // Trusted only when it can do no harm in a log line.
    const requestId = given && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
    c.set('requestId', requestId);
    c.set('actor', null);
    c.header('x-request-id', requestId);
    await next();
    // Again: an answer made from an error is a new one.
    c.header('x-request-id', requestId);
    const ms = performance.now() - started;
    const route = c.req.routePath;
    metrics.observe(c.req.method, route, c.res.status, ms);
    services.log.info({ requestId, method: c.req.method, route, status: c.res.status, ms: Math.round(ms) }, 'request');
  });

  app.use('/api/*', async (c, next) => {
    const write = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    try {
      await limits[write ? 'write' : 'read'].consume(clientAddress(c, services));
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      throw new Refusal(
        'tooMany',
        'too-many-requests',
        'Ông/bà gửi quá nhiều yêu cầu trong thời gian ngắn. Xin chờ một phút rồi thử lại.',
        {
          retryAfter: Math.ceil(rejected.msBeforeNext / 1000),
        },
      );
    }
    if (write) requireOwnOrigin(c.req.raw, publicOrigin());
    await next();
  });

  app.use('/api/*', async (c, next) => {
    c.set('actor', await authenticate(c.req.raw.headers, c.req.path));
    await next();
  });

  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await services.db.pool.query('select 1');
      return c.text('ready');
    } catch {
      return c.text('database not reachable', 503);
    }
  });
  app.get('/metrics', async (c) => {
    // Numbers of the whole installation are for the machine's own monitoring, not for the network.
    if (services.config.metricsToken) {
      if (c.req.header('authorization') !== `Bearer ${services.config.metricsToken}`) throw forbidden();
      // What a proxy on this machine hands on comes from the network all the same.
    } else if (!isLoopback(clientAddress(c, services)) || c.req.header('x-forwarded-for') || c.req.header('forwarded'))
      throw notFound('trang này');
    return c.body(await metrics.text(), 200, { 'content-type': metrics.contentType });
  });

  mountApiDocs(
    app,
    routes.map((route) => route.op),
    VERSION,
  );
  app.route('/', mountRoutes(services, routes));
  extra?.(app);
  app.all('/api/*', () => {
    throw notFound('địa chỉ này');
  });

  app.notFound((c) => problemResponse(problemOf(notFound('địa chỉ này'), c.get('requestId') ?? randomUUID())));

  app.onError((error, c) => {
    const requestId = c.get('requestId') ?? randomUUID();
    if (error instanceof Refusal) {
      if (STATUS[error.kind] === 422 || error.kind === 'tooMany') services.log.warn({ requestId, code: error.code }, 'refused');
      return problemResponse(problemOf(error, requestId), error.retryAfter);
    }
    services.log.error({ requestId, err: { message: error.message, stack: error.stack } }, 'unexpected');
    return problemResponse(internalProblem(requestId));
  });
  return app;
}

/** A write must come from our own pages (or from a program, which sends no Origin but our header). */
function requireOwnOrigin(request: Request, publicOrigin: string | null): void {
  const refuse = () => new Refusal('forbidden', 'origin-refused', 'Yêu cầu đến từ một trang khác nên không được nhận.');
  const origin = request.headers.get('origin');
  const own = publicOrigin ?? `${new URL(request.url).protocol}//${request.headers.get('host') ?? new URL(request.url).host}`;
  if (origin !== null && origin !== own) throw refuse();
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw refuse();
  // A form or a script of another site cannot set this header without asking first, and it would be told no.
  if (origin === null && request.headers.get('x-requested-with') === null) throw refuse();
}

/** Whom a limit by address counts: the other end of the line, or what our own proxy says it was. */
export function clientAddress(
  c: { req: { header(name: string): string | undefined }; env?: unknown },
  services: Services,
): string {
  if (services.config.behindProxy) {
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? 'in-process';
}

const isLoopback = (address: string): boolean =>
  address === 'in-process' || address === '::1' || /^(::ffff:)?127\./.test(address);
