/** A mail, ready to be sent. */
export interface MailMessage {
  /** The job's id: the same for every attempt, so that a mail that was sent twice is shown once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /**
   * Where its reader wants no more of it: a page, and by a POST (RFC 8058) it is done without one. Programs show a button.
   */
  readonly unsubscribeUrl?: string;
}

export interface MailSender {
  /**
   * Hands a mail over.
   *
   * @throws MailRefused when it can never be delivered, MailTimeout when the server takes too long, or another
   *   error that may be gone at the next attempt
   */
  send(message: MailMessage): Promise<void>;
}

/** Trying again is of no use: the address does not exist, or is none. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export class MailTimeout extends Error {
  override readonly name = 'MailTimeout';
}

/** What would end a header and start another (RFC 5322 §2.2), or hide from the reader. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const controlCharacters = /[\u0000-\u001f\u007f\u2028\u2029]/;
/** One plain address: no list, no name, no comment, no source route. */
const plainAddress = /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+$/;

/**
 * Refuses what would be more than one header or go to more than one address. Everything that people typed reaches
 * mails through schemas; this is the last door.
 *
 * @throws MailRefused
 */
export function checkHeaders({ id, to, subject, unsubscribeUrl = '' }: MailMessage): void {
  if (!/^[\w.-]{1,128}$/.test(id))
    throw new MailRefused('The id of a mail has other characters than ids have.');
  if (!plainAddress.test(to) || controlCharacters.test(to)) {
    throw new MailRefused('The address of a mail is not one plain address.');
  }
  if (/[\s<>]/.test(unsubscribeUrl) || controlCharacters.test(unsubscribeUrl)) {
    throw new MailRefused('The address for unsubscribing is not one address.');
  }
  if (controlCharacters.test(subject)) throw new MailRefused('The subject of a mail has control characters.');
}
