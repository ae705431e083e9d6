import { createTransport } from 'nodemailer';
import { type Mailer, MailNotTaken } from './mailer.ts';

const TIMEOUT_MS = 30_000;

/**
 * Mail through an SMTP server.
 * @param url smtp://user:password@host:port or smtps://…; null: no server, nothing is sent
 * @param from sender as shown, "Sổ Vàng <so-vang@example.vn>"
 */
export function smtpMailer(url: string | null, from: string): Mailer & { close(): void } {
  if (!url) {
    return {
      configured: false,
      send: async () => {
        throw new MailNotTaken(new Error('no mail server is set'));
      },
      close: () => undefined,
    };
  }
  const transport = createTransport(url, {
    from,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  } as never);
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    configured: true,
    async send(mail) {
      try {
        await transport.sendMail({
          from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          // Not a person's letter: no holiday notices in answer.
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(mail.messageId ? { messageId: `<${mail.messageId}@${host}>` } : {}),
        });
      } catch (error) {
        throw certainlyNotTaken(error as SmtpError) ? new MailNotTaken(error as Error) : error;
      }
    },
    close: () => transport.close(),
  };
}

interface SmtpError extends Error {
  /** The server's own answer. */
  readonly responseCode?: number;
  readonly code?: string;
  readonly syscall?: string;
}

/** A refusal by the server, or a failure before any connection stood. A connection that breaks later proves nothing. */
const certainlyNotTaken = (error: SmtpError): boolean =>
  error.responseCode !== undefined ||
  error.syscall === 'connect' ||
  ['EDNS', 'EAUTH', 'EENVELOPE'].includes(error.code ?? '') ||
  /^(Connection timeout|Greeting never received)/.test(error.message);
