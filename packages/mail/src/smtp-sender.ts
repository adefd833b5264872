import { connect, type Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import { checkHeaders, MailRefused, type MailSender, MailTimeout } from './mail-sender.ts';

/** `tls`: from the first byte (port 465). `starttls`: after the greeting, or not at all. `none`: in the clear. */
export type SmtpSecurity = 'starttls' | 'tls' | 'none';

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  readonly security: SmtpSecurity;
  readonly credentials: { readonly user: string; readonly password: string } | undefined;
  /** `Pulse <pulse@example.org>`, or the address alone. */
  readonly from: string;
  /** Milliseconds that one mail may take in all, whatever the server does; 60,000 when absent. */
  readonly deadlineMilliseconds?: number;
  /** For servers with a certificate of their own; the system's authorities when absent. */
  readonly authorities?: string;
}

/** RFC 5321 §4.5.3.2 allows minutes per command; a deadline over all of them bounds a server that dribbles. */
const defaultDeadlineMilliseconds = 60_000;
const connectMilliseconds = 10_000;
const silenceMilliseconds = 20_000;

/**
 * Sends by SMTP, each mail on a connection of its own: a mail that hangs is cut by its own deadline and holds up no
 * other.
 */
export function createSmtpSender(options: SmtpOptions): MailSender {
  const { deadlineMilliseconds = defaultDeadlineMilliseconds } = options;
  const domain = /@([^>\s]+)>?\s*$/.exec(options.from)?.[1] ?? 'pulse.invalid';

  return {
    async send(message) {
      checkHeaders(message);
      let socket: Socket | undefined;
      const transport = createTransport({
        host: options.host,
        port: options.port,
        secure: options.security === 'tls',
        requireTLS: options.security === 'starttls',
        ignoreTLS: options.security === 'none',
        ...(options.credentials
          ? { auth: { user: options.credentials.user, pass: options.credentials.password } }
          : {}),
        ...(options.authorities === undefined ? {} : { tls: { ca: options.authorities } }),
        connectionTimeout: connectMilliseconds,
        greetingTimeout: connectMilliseconds,
        socketTimeout: silenceMilliseconds,
        disableFileAccess: true,
        disableUrlAccess: true,
        // Our own socket, because only that can be cut.
        getSocket(_options, callback) {
          const opened = connect({ host: options.host, port: options.port });
          socket = opened;
          const failed = (error: Error) => callback(error, undefined);
          opened.on('error', () => {}); // never without a listener: that would end the process
          opened.once('error', failed);
          opened.setTimeout(connectMilliseconds, () =>
            opened.destroy(new MailTimeout('the mail server cannot be reached')),
          );
          opened.once('connect', () => {
            opened.off('error', failed).setTimeout(0);
            callback(null, { connection: opened });
          });
        },
      });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          socket?.destroy();
          reject(new MailTimeout(`the mail server did not take a mail in ${deadlineMilliseconds} ms`));
        }, deadlineMilliseconds);
      });
      const { id, to, subject, html, text, unsubscribeUrl } = message;
      try {
        const sending = transport.sendMail({
          from: options.from,
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: {
            // Nobody's holiday note should answer (RFC 3834 §5).
            'Auto-Submitted': 'auto-generated',
            ...unsubscribeHeaders(unsubscribeUrl),
          },
        });
        await Promise.race([sending, late]);
      } catch (error) {
        throw asRefusal(error) ?? error;
      } finally {
        clearTimeout(timer);
        transport.close();
      }
    },
  };
}

/** By RFC 2369 §3.2, and for one click RFC 8058 §3.1: programs do that by https alone. */
function unsubscribeHeaders(url: string | undefined): Record<string, string> {
  if (url === undefined) return {};
  const oneClick = url.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
  return { 'List-Unsubscribe': `<${url}>`, ...oneClick };
}

/** A 5xx about the address or the mail is final (RFC 5321 §4.2.1); about the log-in, it is the operator's to mend. */
function asRefusal(error: unknown): MailRefused | undefined {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  const final = typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH';
  return final
    ? new MailRefused(`the mail server refused a mail for good (${responseCode})`, { cause: error })
    : undefined;
}
