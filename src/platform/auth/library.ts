import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { uuidv7 } from '../../kernel/ids.ts';
import type { Services } from '../services.ts';
import { COOKIE_PREFIX } from './session-cookie.ts';

/** Base of the library's own addresses. */
export const AUTH_PATH = '/api/auth';
export const OIDC_PROVIDER = 'oidc';
/** A session's row outlives any session: how long one lives is decided by `last_seen_at` and `started_at`. */
const SESSION_ROW_SECONDS = 24 * 3600;
const SECOND_STEP_LOCK = { enabled: true, maxFailedAttempts: 5, durationSeconds: 15 * 60 };

export interface LibraryOptions {
  readonly services: Services;
  /** Scheme and host that people use, for the address a province's sign-in returns to. */
  readonly origin: string;
  readonly secureCookies: boolean;
  /** With the province's own sign-in: asks its server for the addresses at the first request. */
  readonly withOidc: boolean;
  /** Asked before any session begins. */
  readonly mayEnter: (userId: string) => Promise<boolean>;
}

/** What we use of the library: one function from request to response. */
export interface AuthLibrary {
  handler(request: Request): Promise<Response>;
}

/**
 * The sign-in library on the shared pool. It brings its own SQL, so it is never called inside an open transaction:
 * the embedded database has one connection.
 */
export function authLibrary({ services, origin, secureCookies, withOidc, mayEnter }: LibraryOptions): AuthLibrary {
  const { config, clock } = services;
  const oidc = withOidc ? config.oidc : null;
  return betterAuth({
    appName: 'Sổ Vàng',
    baseURL: origin,
    basePath: AUTH_PATH,
    secret: config.secret,
    database: services.db.pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Limits are ours: by address in the HTTP layer, by name in the database.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: secureCookies,
      ipAddress: { disableIpTracking: true },
      // Where a request comes from is checked once for all of /api (`platform/http/app.ts`), before it gets here.
      disableCSRFCheck: true,
      disableOriginCheck: false,
      database: { generateId: () => uuidv7(Date.now(), randomBytes(10)) },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 1000 },
    user: {
      modelName: 'auth_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'auth_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        startedAt: { type: 'date', required: false, input: false, fieldName: 'started_at' },
        lastSeenAt: { type: 'date', required: false, input: false, fieldName: 'last_seen_at' },
        way: { type: 'string', required: false, input: false },
      },
      expiresIn: SESSION_ROW_SECONDS,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'auth_account',
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, allowDifferentEmails: false },
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            if (!(await mayEnter(session.userId)))
              throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: 'disabled' });
            const way = context?.path?.startsWith('/callback/') ? 'oidc' : 'password';
            return { data: { ...session, startedAt: clock.now(), lastSeenAt: clock.now(), way } };
          },
        },
      },
      account: {
        create: {
          // We ask the province's server who somebody is, nothing else: its tokens are not kept.
          before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
        },
      },
    },
    plugins: [
      // Which names may be is decided where accounts are made; here any text may be tried, and all take the same time.
      username({ displayUsername: false, minUsernameLength: 1, maxUsernameLength: 1000, usernameValidator: () => true }),
      twoFactor({
        issuer: 'Sổ Vàng',
        accountLockout: SECOND_STEP_LOCK,
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'auth_two_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: OIDC_PROVIDER,
                  name: oidc.label,
                  discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  requireIdTokenVerification: true,
                  disableSignUp: true,
                  disableProviderLogout: true,
                  // Somebody known by her subject alone needs no address; the library does.
                  mapProfileToUser: (profile: Record<string, unknown>) =>
                    profile.email ? {} : { email: `${String(profile.sub)}@oidc.invalid`, emailVerified: false },
                },
              ],
            }),
          ]
        : []),
    ],
  });
}
