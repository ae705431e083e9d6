import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { operation } from '../../kernel/operation.ts';
import { buildAddress } from './address.ts';
import { call, onSignedOut } from './client.ts';
import { fingerprintOf, keyFor } from './idempotency.ts';
import { asProblem, Problem, parseProblem } from './problem.ts';

describe('why a call did not succeed', () => {
  it('keeps every fault, what is allowed now and the number to quote', () => {
    const problem = parseProblem(409, {
      title: 'Kế hoạch đã được ban hành',
      code: 'state-conflict',
      requestId: 'r1',
      errors: [{ path: 'tasks.3.dueOn', message: 'Sai ngày.' }, { path: ['a', 0], message: 'Thiếu.' }, { path: 'x' }, null],
      allowed: [{ action: 'plan.revoke', label: 'Thu hồi kế hoạch' }, {}],
    });
    expect(problem.errors).toEqual([
      { path: 'tasks.3.dueOn', message: 'Sai ngày.' },
      { path: 'a.0', message: 'Thiếu.' },
    ]);
    expect(problem.allowed).toEqual([{ action: 'plan.revoke', label: 'Thu hồi kế hoạch' }]);
    expect([problem.status, problem.code, problem.requestId, problem.retryable]).toEqual([409, 'state-conflict', 'r1', false]);
  });

  it('has words of its own where the answer has none', () => {
    for (const body of [undefined, null, 'Bad Gateway', [], { title: '' }]) {
      const problem = parseProblem(502, body);
      expect(problem.title).toBe('Hệ thống đang khởi động lại');
      expect(problem.retryable).toBe(true);
    }
    expect(parseProblem(418, {}).title).toBe('Hệ thống gặp sự cố');
  });

  it('turns any other fault into one that can be shown', () => {
    expect(asProblem(new TypeError('x is undefined')).message).not.toContain('undefined');
    const own = parseProblem(404, {});
    expect(asProblem(own)).toBe(own);
  });
});

describe('the address of an operation', () => {
  it('fills the path, repeats lists and leaves out what is empty', () => {
    expect(
      buildAddress(
        '/api/plans/:planId/tasks',
        { planId: 'a/b' },
        { q: 'thi đua', state: ['x', 'y'], page: 2, none: undefined, blank: '', no: false },
      ),
    ).toBe('/api/plans/a%2Fb/tasks?q=thi+%C4%91ua&state=x&state=y&page=2&no=false');
  });

  it('does not ask for a record without its name', () => {
    expect(() => buildAddress('/api/plans/:planId', {})).toThrow('planId');
    expect(() => buildAddress('/api/plans/:planId', { planId: '' })).toThrow('planId');
  });
});

describe('the key of an act', () => {
  it('stays the same while the same thing is sent, and changes with it', () => {
    let made = 0;
    const next = () => `key ${++made}`;
    const first = keyFor(undefined, fingerprintOf('issue', { params: { id: '1' } }), next);
    expect(keyFor(first, fingerprintOf('issue', { params: { id: '1' } }), next)).toBe(first);
    expect(keyFor(first, fingerprintOf('issue', { params: { id: '2' } }), next).key).toBe('key 2');
    expect(keyFor(undefined, fingerprintOf('issue', { params: { id: '1' } }), next).key).toBe('key 3');
  });

  it('tells two files apart', () => {
    const print = (name: string, text: string) => fingerprintOf('upload', { file: new File([text], name, { lastModified: 1 }) });
    expect(print('a.docx', 'x')).toBe(print('a.docx', 'y'));
    expect(print('a.docx', 'x')).not.toBe(print('a.docx', 'xx'));
    expect(print('a.docx', 'x')).not.toBe(print('b.docx', 'x'));
  });
});

describe('asking the server', () => {
  const save = operation({
    id: 'savePlan',
    method: 'PUT',
    path: '/api/plans/:id',
    summary: 'Save a plan',
    access: { signedIn: 'test' },
    params: z.object({ id: z.string() }),
    body: z.object({ title: z.string() }),
    result: z.object({ version: z.number() }),
  });
  const answer = (status: number, body: string) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(body, { status })),
    );
  afterEach(() => vi.unstubAllGlobals());

  it('sends the contract with our header and the key of the act', async () => {
    answer(200, '{"version":2}');
    expect(await call(save, { params: { id: '7' }, body: { title: 'Kế hoạch' } }, { idempotencyKey: 'k' })).toEqual({
      version: 2,
    });
    const [address, init] = vi.mocked(fetch).mock.calls[0]!;
    expect(address).toBe('/api/plans/7');
    expect(init).toMatchObject({
      method: 'PUT',
      body: '{"title":"Kế hoạch"}',
      headers: { 'X-Requested-With': 'sovang', 'Idempotency-Key': 'k', 'Content-Type': 'application/json' },
    });
  });

  it('says that the line is down, in words', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))),
    );
    const problem = await call(save, { params: { id: '7' }, body: { title: '' } }).catch((fault: unknown) => fault);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).title).toBe('Không kết nối được với máy chủ');
  });

  it('tells the session when it is over, and nobody for other refusals', async () => {
    const told = vi.fn();
    const stop = onSignedOut(told);
    answer(422, 'not json');
    await expect(call(save, { params: { id: '7' }, body: { title: '' } })).rejects.toMatchObject({ status: 422 });
    expect(told).not.toHaveBeenCalled();
    answer(401, '');
    await expect(call(save, { params: { id: '7' }, body: { title: '' } })).rejects.toMatchObject({ status: 401 });
    expect(told).toHaveBeenCalledOnce();
    stop();
  });
});
