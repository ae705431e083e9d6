/** A letter as handed to the mail server. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text, Vietnamese. */
  readonly text: string;
}

export interface Mailer {
  /** Null where no mail server is set: notices then stay in the application only. */
  readonly configured: boolean;
  /** @throws Error when the server does not take it; the job then tries again later */
  send(mail: Mail): Promise<void>;
}
