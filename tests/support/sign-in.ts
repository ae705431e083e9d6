import { randomUUID } from 'node:crypto';
import { allRoutes } from '../../src/entry/routes.ts';
import { openSignIn } from '../../src/entry/sign-in.ts';
import { createApp } from '../../src/platform/http/app.ts';
import type { Services } from '../../src/platform/services.ts';

export const PASSWORD = 'trâu đen gặm cỏ ven đê';

/** The whole application with its real sign-in over these services, and browsers with cookies of their own. */
export function signInApp(services: Services, origin: string | null = null) {
  const door = openSignIn(services, () => origin);
  const app = createApp({
    services,
    routes: allRoutes,
    authenticate: door.authenticate,
    extra: door.mount,
    publicOrigin: () => origin,
  });
  const base = origin ?? 'http://localhost';

  function browser() {
    const jar = new Map<string, string>();
    async function send(method: string, path: string, body?: unknown, extra: Record<string, string> = {}) {
      const headers: Record<string, string> = {
        'x-requested-with': 'sovang',
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0',
        ...extra,
      };
      if (method !== 'GET') headers['idempotency-key'] ??= randomUUID();
      if (body !== undefined) headers['content-type'] = 'application/json';
      if (jar.size > 0) headers.cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await app.request(`${base}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(';');
        const at = pair.indexOf('=');
        const gone = attributes.some((a) => /^\s*max-age=0$/i.test(a)) || pair.slice(at + 1) === '';
        if (gone) jar.delete(pair.slice(0, at));
        else jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const text = await response.text();
      // Tests look into answers freely; the contract test is what checks their shape.
      // biome-ignore lint/suspicious/noExplicitAny: see above
      const parsed: any = text && (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text;
      return { status: response.status, body: parsed, headers: response.headers, type: response.headers.get('content-type') };
    }
    return {
      jar,
      get: (path: string, headers?: Record<string, string>) => send('GET', path, undefined, headers),
      post: (path: string, body: unknown = {}, headers?: Record<string, string>) => send('POST', path, body, headers),
      send,
      signIn: (username: string, password: string = PASSWORD) =>
        send('POST', '/api/auth/sign-in/username', { username, password }),
      session: async () => (await send('GET', '/api/session')).body,
    };
  }
  return { app, browser };
}
