/** A letter as handed to the mail server. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text, Vietnamese. */
  readonly text: string;
  /** The part before "@" of the Message-ID: the same letter keeps it, so that a mail server may drop a second copy. */
  readonly messageId?: string;
}

export interface Mailer {
  /** False where no mail server is set: notices then stay in the application only. */
  readonly configured: boolean;
  /**
   * @throws MailNotTaken when it is certain that the server did not take it; trying again later is safe
   * @throws Error when that is not certain
   */
  send(mail: Mail): Promise<void>;
}

/** The server certainly has not taken the letter. */
export class MailNotTaken extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'MailNotTaken';
  }
}
