import { createSealedTexts } from '@pulse/auth';
import type { Config } from '@pulse/config';
import type { Clock, Ids, JobRecorder } from '@pulse/core';
import { answerPasswordResetRequest, type Mail, type Ports } from '@pulse/domain';
import { PermanentFailure, type RunningJob } from '@pulse/jobs';
import {
  createMailOutbox,
  createSmtpSender,
  type MailOutbox,
  MailRefused,
  type MailSender,
  renderMail,
} from '@pulse/mail';
import { z } from 'zod';
import type { Work } from './jobs.ts';

const queue = 'emails';
/** 3 retries after 5, 10 and 20 s, each up to half sooner; a server that is away longer is for the operator. */
const settings = { attempts: 4, backoffMilliseconds: 5_000, concurrency: 10 };
const outboxCapacity = 100;

/** What a job of the queue carries. `data` is sealed: links in mails open accounts. */
const EmailJob = z.object({ type: z.string(), to: z.string(), templateId: z.string(), data: z.string() });
const passwordResetRequest = 'password_reset_request';
const PasswordResetRequest = z.object({ data: z.string() });

export interface Emails {
  /** Undefined where mails are sent, and outside development. */
  readonly outbox: MailOutbox | undefined;
  portsOn(jobs: JobRecorder): Pick<Ports, 'mails' | 'accountRequests'>;
  queue(ports: Ports): Work;
}

/** Mails: written down as jobs with their cause, rendered and sent by the worker. */
export function openEmails(options: {
  readonly config: Config;
  readonly secret: string;
  readonly clock: Clock;
  readonly ids: Ids;
}): Emails {
  const { config, clock, ids } = options;
  const sealed = createSealedTexts(options.secret, 'pulse/email-job/v1');
  const outbox =
    config.mail.smtp === undefined && config.mode === 'development'
      ? createMailOutbox({ clock, capacity: outboxCapacity })
      : undefined;
  const sender = outbox ?? senderOf(config);
  // Never from a request: whoever asks for somebody's reset would choose where its link leads.
  const origin = config.server.publicUrl ?? `http://localhost:${config.server.port}`;

  const preview = (mail: Mail) => {
    const { subject, html, text } = renderMail(mail, origin);
    return { subject, html, text };
  };

  async function send({ id, data }: RunningJob): Promise<void> {
    const job = EmailJob.parse(data);
    // As `portsOn` sealed it.
    const mail = JSON.parse(sealed.open(job.data, id)) as Mail;
    try {
      await sender.send({ id, to: mail.to, ...renderMail(mail, origin) });
    } catch (error) {
      if (error instanceof MailRefused) throw new PermanentFailure(error.message, { cause: error });
      throw error;
    }
  }

  return {
    outbox,
    portsOn: (jobs) => ({
      mails: {
        preview,
        async send(mail) {
          const id = ids.next();
          await jobs.record({
            queue,
            id,
            name: mail.template,
            data: {
              type: mail.template,
              to: mail.to,
              templateId: `${mail.template}/${mail.language}`,
              data: sealed.seal(JSON.stringify(mail), id),
            } satisfies z.input<typeof EmailJob>,
          });
        },
      },
      accountRequests: {
        async passwordReset(email) {
          const id = ids.next();
          const data = { data: sealed.seal(email, id) } satisfies z.input<typeof PasswordResetRequest>;
          await jobs.record({ queue, id, name: passwordResetRequest, data });
        },
      },
    }),
    queue: (ports) => ({
      ...settings,
      queue,
      async handle(job) {
        if (job.name !== passwordResetRequest) return send(job);
        const email = sealed.open(PasswordResetRequest.parse(job.data).data, job.id);
        return answerPasswordResetRequest({ id: job.id, email }, ports);
      },
    }),
  };
}

function senderOf(config: Config): MailSender {
  if (config.mail.smtp) return createSmtpSender(config.mail.smtp);
  return {
    async send() {
      throw new MailRefused('SMTP_HOST is not set, so no mail can be sent');
    },
  };
}
