import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '../../src/access/actor.ts';
import { operation } from '../../src/kernel/operation.ts';
import { conflict, REFUSAL_CODES, Refusal, type RefusalCode, type RefusalKind, ruleNotMet } from '../../src/kernel/refusal.ts';
import { createApp } from '../../src/platform/http/app.ts';
import type { HttpEnv } from '../../src/platform/http/mount.ts';
import { STATUS_OF } from '../../src/platform/http/openapi.ts';
import { STATUS } from '../../src/platform/http/problem.ts';
import { type Route, route } from '../../src/platform/http/route.ts';
import { testWorld, type World } from '../support/world.ts';

/** Operations that exist only here: one per way to be refused. */
const access = { signedIn: 'Only in this test' } as const;
const form = operation({
  id: 'tryForm',
  method: 'POST',
  path: '/api/try/form',
  summary: 'A form',
  access,
  body: z.strictObject({
    name: z.string().trim().min(1).max(5),
    count: z.number().int().min(1),
    tasks: z.array(z.strictObject({ day: z.iso.date() })),
  }),
  result: z.object({ id: z.uuid() }),
});
const refuse = operation({
  id: 'tryRefusal',
  method: 'GET',
  path: '/api/try/refusal/:code',
  summary: 'A refusal',
  access,
  params: z.object({ code: z.enum(REFUSAL_CODES) }),
});
const wrong = operation({
  id: 'tryWrong',
  method: 'GET',
  path: '/api/try/wrong',
  summary: 'An answer outside its contract',
  access,
  result: z.object({ n: z.number() }),
});
const secret = operation({
  id: 'trySecret',
  method: 'GET',
  path: '/api/try/secret',
  summary: 'More than the contract',
  access,
  result: z.object({ n: z.number() }),
});
const broken = operation({ id: 'tryBroken', method: 'GET', path: '/api/try/broken', summary: 'A fault of ours', access });
const file = operation({
  id: 'tryFile',
  method: 'POST',
  path: '/api/try/file',
  summary: 'A file',
  access,
  upload: { maxBytes: 1000 },
});

const echo = operation({
  id: 'tryEcho',
  method: 'POST',
  path: '/api/try/echo/:id',
  summary: 'What arrived',
  access,
  params: z.object({ id: z.uuid() }),
  query: z.object({ search: z.string().optional() }),
  body: z.strictObject({ texts: z.array(z.string()) }),
  result: z.object({ id: z.string(), search: z.string().optional(), texts: z.array(z.string()) }),
});
const download = operation({
  id: 'tryDownload',
  method: 'GET',
  path: '/api/try/download',
  summary: 'A file to save',
  access,
  download: 'application/pdf',
});
const upload = operation({
  id: 'tryUpload',
  method: 'POST',
  path: '/api/try/upload',
  summary: 'The name of a file',
  access,
  upload: { maxBytes: 1000 },
  result: z.object({ name: z.string() }),
});

const kindOf = (code: RefusalCode): RefusalKind =>
  (Object.keys(STATUS) as RefusalKind[]).find((kind) => STATUS[kind] === STATUS_OF[code]) ?? 'malformed';

let acted = 0;
const routes: Route[] = [
  route(form, {
    act: async (ctx) => {
      acted++;
      return { id: ctx.newId() };
    },
  }),
  route(refuse, {
    act: async (_, { params }) => {
      if (params.code === 'internal') throw new Error('password=hunter2');
      throw new Refusal(kindOf(params.code), params.code, 'Không được.');
    },
  }),
  route(wrong, { act: async () => ({ n: 'not a number' }) as never }),
  route(secret, { act: async () => ({ n: 1, passwordHash: 'x' }) as never }),
  route(broken, {
    act: async () => {
      throw conflict('Kế hoạch đã ban hành.', [{ action: 'plan.read', label: 'Xem kế hoạch' }]);
    },
  }),
  route(echo, { act: async (_, { params, query, body }) => ({ ...params, ...query, ...body }) }),
  route(download, { act: async () => ({ name: 'Kế hoạch.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }) }),
  route(upload, { act: async (_, { file: sent }) => ({ name: sent.name }) }),
  route(file, {
    act: async () => {
      throw ruleNotMet('Tệp này không đọc được.');
    },
  }),
];

let world: World;
let app: Hono<HttpEnv>;
const actor: Actor = { accountId: randomUUID(), personId: null, name: 'Người thử', grants: [] };
beforeAll(async () => {
  world = await testWorld();
  app = createApp({
    services: world.services,
    routes,
    authenticate: async (headers) => (headers.get('x-test-actor') ? actor : null),
    publicOrigin: () => null,
  });
});
afterAll(() => world.close());

const OWN = { 'x-test-actor': '1', 'x-requested-with': 'test' };
const get = (path: string, headers: Record<string, string> = OWN) => app.request(`http://localhost${path}`, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { ...OWN, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const GOOD = { name: 'Lan', count: 2, tasks: [{ day: '2026-03-02' }] };

async function problem(response: Response, code: RefusalCode) {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ code, status: STATUS_OF[code], type: `/problems/${code}` });
  expect(response.status).toBe(STATUS_OF[code]);
  expect(body.requestId).toBe(response.headers.get('x-request-id'));
  for (const text of [body.title, body.detail]) expect(String(text)).toMatch(/[à-ỹđÀ-ỸĐ]/);
  return body;
}

describe('every refusal has one shape', () => {
  it.each(REFUSAL_CODES)('%s', async (code) => {
    await problem(await get(`/api/try/refusal/${code}`), code);
  });

  it('names every wrong field at once, in Vietnamese', async () => {
    const body = await problem(
      await post('/api/try/form', { name: 'Nguyễn', count: 0, tasks: [{ day: 'mai' }], more: 1 }),
      'invalid-input',
    );
    const errors = body.errors as { path: string; message: string }[];
    expect(errors.map((e) => e.path).sort()).toEqual(['count', 'more', 'name', 'tasks.0.day']);
    for (const { message } of errors) expect(message).toMatch(/[à-ỹđ]/);
  });

  it('tells what is missing from what is of the wrong kind', async () => {
    const body = await problem(await post('/api/try/form', { name: 5, tasks: [] }), 'invalid-input');
    expect(body.errors).toEqual([
      { path: 'name', message: 'Phải là chữ.' },
      { path: 'count', message: 'Chưa có thông tin này.' },
    ]);
  });

  it('takes neither a body that is no JSON nor one of another type', async () => {
    await problem(await post('/api/try/form', '{"name":'), 'invalid-input');
    await problem(
      await post('/api/try/form', 'name=Lan', { 'content-type': 'application/x-www-form-urlencoded' }),
      'invalid-input',
    );
  });

  it('asks who it is before anything else', async () => {
    await problem(await get('/api/try/wrong', {}), 'sign-in-required');
  });

  it('knows no other address, and none by another method', async () => {
    await problem(await get('/api/nothing'), 'not-found');
    await problem(await get('/nothing.php'), 'not-found');
    await problem(await get('/api/try/form'), 'not-found');
    await problem(await get('/api/try/refusal/none'), 'not-found');
  });

  it('says what the record can do instead', async () => {
    const body = await problem(await get('/api/try/broken'), 'state-conflict');
    expect(body.allowed).toEqual([{ action: 'plan.read', label: 'Xem kế hoạch' }]);
  });

  it('takes neither too large a body nor too large a file', async () => {
    await problem(await post('/api/try/form', { ...GOOD, name: 'x'.repeat(3_000_000) }), 'file-too-large');
    const sent = new FormData();
    sent.set('file', new File([new Uint8Array(200_000)], 'a.docx'));
    const response = await app.request('http://localhost/api/try/file', {
      method: 'POST',
      headers: { ...OWN, 'idempotency-key': randomUUID() },
      body: sent,
    });
    await problem(response, 'file-too-large');
  });

  it('tells nothing of its inside when it fails itself', async () => {
    const body = await problem(await get('/api/try/refusal/internal'), 'internal');
    expect(JSON.stringify(body)).not.toContain('hunter2');
    await problem(await get('/api/try/wrong'), 'internal');
  });

  it('lets nothing out that is not in the contract', async () => {
    expect(await (await get('/api/try/secret')).json()).toEqual({ n: 1 });
  });

  it('takes writes from its own pages only', async () => {
    await problem(await post('/api/try/form', GOOD, { origin: 'https://elsewhere.example' }), 'origin-refused');
    await problem(await post('/api/try/form', GOOD, { 'sec-fetch-site': 'cross-site' }), 'origin-refused');
    const bare = await app.request('http://localhost/api/try/form', {
      method: 'POST',
      headers: { 'x-test-actor': '1' },
      body: '{}',
    });
    await problem(bare, 'origin-refused');
    expect((await post('/api/try/form', GOOD, { origin: 'http://localhost' })).status).toBe(200);
  });
});

it('hands files out without script, apart from our own pages', async () => {
  const answer = await get('/api/try/download');
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
});

describe('what comes in', () => {
  it('holds no characters that nobody can read, and ids as the database writes them', async () => {
    const id = randomUUID();
    const texts = ['Ánh\u0000\u0001', '\ud83d', 'dòng 1\ndòng 2\t🎉', id.toUpperCase()];
    const answer = await post(`/api/try/echo/${id.toUpperCase()}?search=a%00b`, { texts });
    expect(await answer.json()).toEqual({ id, search: 'ab', texts: ['Ánh', '', 'dòng 1\ndòng 2\t🎉', id] });
  });

  it.each([
    ['../../etc/passwd.docx', 'passwd.docx'],
    ['C:\\Tài liệu\\Kế hoạch.docx', 'Kế hoạch.docx'],
    ['ke-hoach\u202excod.exe', 'ke-hoachxcod.exe'],
    [`${'x'.repeat(300)}.docx`, `${'x'.repeat(195)}.docx`],
    ['thư mục/', 'tep'],
  ])('names a file by its name alone: %j', async (name, kept) => {
    const sent = new FormData();
    sent.set('file', new File(['x'], name));
    const answer = await app.request('http://localhost/api/try/upload', {
      method: 'POST',
      headers: { ...OWN, 'idempotency-key': randomUUID() },
      body: sent,
    });
    expect(await answer.json()).toEqual({ name: kept });
  });

  it('is not taken in before it is known who sends it', async () => {
    const chunks = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(64 * 1024)) });
    const answer = await app.request('http://localhost/api/try/form', {
      method: 'POST',
      headers: { 'x-requested-with': 'test' },
      body: chunks,
      duplex: 'half',
    } as RequestInit);
    await problem(answer, 'sign-in-required');
  });
});

describe('a write sent twice', () => {
  it('acts once and answers the same, even when both come at once', async () => {
    const key = randomUUID();
    acted = 0;
    const answers = await Promise.all([1, 2, 3].map(() => post('/api/try/form', GOOD, { 'idempotency-key': key })));
    const bodies = await Promise.all(answers.map((a) => a.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200]);
    expect(acted).toBe(1);
  });

  it('needs a key, and one key serves one request', async () => {
    await problem(await post('/api/try/form', GOOD, { 'idempotency-key': '' }), 'idempotency-key-missing');
    const key = randomUUID();
    await post('/api/try/form', GOOD, { 'idempotency-key': key });
    await problem(await post('/api/try/form', { ...GOOD, count: 3 }, { 'idempotency-key': key }), 'idempotency-key-reused');
  });
});

describe('too many requests', () => {
  it('are refused with the time to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 310 }, () => post('/api/try/form', '{')));
    const refused = answers.filter((a) => a.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    await problem(refused[0]!, 'too-many-requests');
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
