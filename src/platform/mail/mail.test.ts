import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World } from '../../../tests/support/world.ts';
import { SYSTEM_ACTOR } from '../../access/actor.ts';
import { actAs, type Services } from '../services.ts';
import { queueMail, sendQueuedMail } from './mail-jobs.ts';
import { MailNotTaken } from './mailer.ts';
import { smtpMailer } from './smtp.ts';

/** A mail server in this process: what it took, and how it shall behave with the next letter. */
const taken: string[] = [];
let behaviour: 'take' | 'refuse recipient' | 'break off' = 'take';
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) =>
    behaviour === 'refuse recipient' ? done(Object.assign(new Error('try again later'), { responseCode: 451 })) : done(),
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      taken.push(Buffer.concat(chunks).toString('utf8'));
      if (behaviour === 'break off')
        for (const c of server.connections) (c as unknown as { _socket: { destroy(): void } })._socket.destroy();
      else done();
    });
  },
});

let world: World;
let services: Services;
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  world = await testWorld();
  services = { ...world.services, mailer: smtpMailer(url, 'Sổ Vàng <so-vang@example.vn>') };
});
afterAll(async () => {
  await world.close();
  await new Promise<void>((resolve) => server.close(resolve));
});
afterEach(() => {
  behaviour = 'take';
  taken.length = 0;
  world.jobs.length = 0;
});

const MAIL = { to: 'lan@example.vn', subject: 'Nhắc việc: nộp báo cáo', text: 'Kính gửi chị Lan,\nViệc sắp đến hạn.' };
const queue = (onceKey: string | null = null) => actAs(services, SYSTEM_ACTOR, (ctx) => queueMail(ctx, MAIL, onceKey));
const queued = (): { mailId: string }[] =>
  world.jobs.filter((j) => j.job === 'mail.send').map((j) => j.payload as { mailId: string });
const outcome = async (id: string) =>
  (await world.db.pool.query('select outcome from mail_message where id = $1', [id])).rows[0].outcome;

describe('a queued letter', () => {
  it('reaches the server with its Vietnamese text, sender and subject', async () => {
    await queue();
    const [job] = queued();
    await sendQueuedMail(services, job!);
    expect(await outcome(job!.mailId)).toBe('sent');
    const [letter] = taken;
    expect(letter).toContain(`<${job!.mailId}@example.vn>`);
    expect(letter).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(letter).toMatch(/^To: lan@example\.vn/m);
    const body = letter!.split('\r\n\r\n')[1]!.trim();
    const decoded = /base64/i.test(letter!)
      ? Buffer.from(body, 'base64').toString('utf8')
      : Buffer.from(
          body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16))),
          'latin1',
        ).toString('utf8');
    expect(decoded).toContain('Việc sắp đến hạn.');
  });

  it('is sent once when the job runs twice, and when two workers run it at once', async () => {
    await queue();
    const [job] = queued();
    await Promise.all([sendQueuedMail(services, job!), sendQueuedMail(services, job!)]);
    await sendQueuedMail(services, job!);
    expect(taken).toHaveLength(1);
  });

  it('is written once under one key', async () => {
    await queue('reminder:1:2026-03-02');
    await queue('reminder:1:2026-03-02');
    expect(queued()).toHaveLength(1);
  });

  it('is tried again when the server certainly did not take it', async () => {
    await queue();
    const [job] = queued();
    behaviour = 'refuse recipient';
    await expect(sendQueuedMail(services, job!)).rejects.toBeInstanceOf(MailNotTaken);
    await expect(
      sendQueuedMail({ ...services, mailer: smtpMailer('smtp://127.0.0.1:1', 'a@example.vn') }, job!),
    ).rejects.toBeInstanceOf(MailNotTaken);
    expect(await outcome(job!.mailId)).toBe('waiting');
    behaviour = 'take';
    await sendQueuedMail(services, job!);
    expect(taken).toHaveLength(1);
  });

  it('is not sent again when the connection broke while it was handed over', async () => {
    await queue();
    const [job] = queued();
    behaviour = 'break off';
    await sendQueuedMail(services, job!);
    behaviour = 'take';
    await sendQueuedMail(services, job!);
    expect(await outcome(job!.mailId)).toBe('unknown');
    expect(taken).toHaveLength(1);
  });

  it('stays in the application where no mail server is set', async () => {
    await queue();
    const [job] = queued();
    await sendQueuedMail({ ...services, mailer: smtpMailer(null, 'a@example.vn') }, job!);
    expect(await outcome(job!.mailId)).toBe('no-server');
  });

  it('does not exist when its act failed', async () => {
    await expect(
      actAs(services, SYSTEM_ACTOR, async (ctx) => {
        await queueMail(ctx, MAIL, 'rolled-back');
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect((await world.db.pool.query("select 1 from mail_message where once_key = 'rolled-back'")).rowCount).toBe(0);
  });
});
