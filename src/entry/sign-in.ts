import type { Hono } from 'hono';
import type { Actor } from '../access/actor.ts';
import type { HttpEnv } from '../platform/http/mount.ts';

/** What the accounts slice gives the server: who sends a request, and its own addresses under /api/auth. */
export interface SignIn {
  authenticate(headers: Headers): Promise<Actor | null>;
  mount(app: Hono<HttpEnv>): void;
}

export const openSignIn = async (): Promise<SignIn> => ({ authenticate: async () => null, mount: () => undefined });
