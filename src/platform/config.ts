import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { faultsOf, SAY_WHAT_CAME } from './http/faults.ts';

/** Everything that can be set from outside, read once at start. The only reader of `process.env`. */
const schema = z.object({
  /** Where the embedded database, the files and the secret live. */
  SOVANG_DATA: z.string().default('data'),
  /** Set: PostgreSQL ≥ 15 instead of the embedded database. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'Phải bắt đầu bằng postgres:// hoặc postgresql://.')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The address people type, e.g. "https://tdkt.example.vn"; cookies are secure when it is https. */
  SOVANG_URL: z.url().optional(),
  /** Behind a reverse proxy: trust X-Forwarded-For for rate limits. */
  SOVANG_BEHIND_PROXY: z.stringbool().default(false),
  SOVANG_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Sổ Vàng <so-vang@localhost>'),
  IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().default('Đăng nhập một lần'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Set: /metrics answers whoever sends it as a bearer token; unset: only this machine. */
  METRICS_TOKEN: z.string().min(16).optional(),
  BACKUP_KEEP_DAYS: z.coerce.number().int().min(1).default(14),
});

export interface Config {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly port: number;
  readonly host: string;
  /** Null until the port is known: then http://host:port. */
  readonly publicUrl: string | null;
  readonly behindProxy: boolean;
  readonly secret: string;
  /** Where the secret is kept when the installation made it itself; null when it was set from outside. */
  readonly secretFile: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly idleMinutes: number;
  readonly oidc: { issuer: string; clientId: string; clientSecret: string; label: string } | null;
  readonly logLevel: string;
  readonly metricsToken: string | null;
  readonly backupKeepDays: number;
}

/** @throws Error naming every setting that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = schema.safeParse(env, SAY_WHAT_CAME);
  if (!parsed.success) {
    const lines = faultsOf(parsed.error).map((fault) => `  ${fault.path}: ${fault.message}`);
    throw new Error(`Cấu hình chưa đúng:\n${lines.join('\n')}`);
  }
  const e = parsed.data;
  const dataDir = resolve(e.SOVANG_DATA);
  const oidc =
    e.OIDC_ISSUER && e.OIDC_CLIENT_ID && e.OIDC_CLIENT_SECRET
      ? { issuer: e.OIDC_ISSUER, clientId: e.OIDC_CLIENT_ID, clientSecret: e.OIDC_CLIENT_SECRET, label: e.OIDC_LABEL }
      : null;
  return {
    dataDir,
    databaseUrl: e.DATABASE_URL ?? null,
    databasePool: e.DATABASE_POOL,
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.SOVANG_URL ?? null,
    behindProxy: e.SOVANG_BEHIND_PROXY,
    secret: e.SOVANG_SECRET ?? keptSecret(dataDir),
    secretFile: e.SOVANG_SECRET ? null : join(dataDir, SECRET_FILE),
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM,
    idleMinutes: e.IDLE_MINUTES,
    oidc,
    logLevel: e.LOG_LEVEL,
    metricsToken: e.METRICS_TOKEN ?? null,
    backupKeepDays: e.BACKUP_KEEP_DAYS,
  };
}

const SECRET_FILE = 'secret';

/** A secret made at the first start and kept beside the data, so that sessions survive a restart without any setting. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, SECRET_FILE);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
  return secret;
}
