import { z } from 'zod';
import { integer, oneOf } from '../variable-types.ts';

/** How mails leave. */
export interface MailConfig {
  /** Undefined without a server: in development mails are then shown at /dev/mail. */
  readonly smtp: SmtpConfig | undefined;
}

export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  readonly security: 'starttls' | 'tls' | 'none';
  readonly credentials: { readonly user: string; readonly password: string } | undefined;
  readonly from: string;
}

const securities = ['starttls', 'tls', 'none'] as const;

/** `address@host`, or `Name <address@host>`; no line breaks, which would begin another header. */
const sender = z.string().regex(/^(?:[^<>\r\n@,;:"]{1,100} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
  error: 'must be an address such as pulse@example.org or Pulse <pulse@example.org>',
});

export function mailVariables() {
  return z.object({
    SMTP_HOST: z.string().optional().meta({
      description:
        'Mail server. Without it mails are shown at /dev/mail in development, and wait as dead letters elsewhere.',
      example: 'smtp.example.org',
    }),
    SMTP_PORT: integer(1, 65_535).prefault('587').meta({ description: 'Port of the mail server.' }),
    SMTP_SECURITY: oneOf(securities).prefault('starttls').meta({
      description:
        '`starttls` encrypts after the greeting and refuses to go on without, `tls` encrypts from the first byte (port 465), `none` sends in the clear.',
      values: securities,
    }),
    SMTP_USER: z.string().optional().meta({ description: 'User name at the mail server.', example: 'pulse' }),
    SMTP_PASSWORD: z
      .string()
      .optional()
      .meta({ description: 'Its password.', secret: true, example: 'password' }),
    SMTP_FROM: sender.prefault('Pulse <pulse@localhost>').meta({ description: 'Whom mails come from.' }),
  });
}

export function toMailConfig(values: z.output<ReturnType<typeof mailVariables>>): MailConfig {
  if (values.SMTP_HOST === undefined) return { smtp: undefined };
  return {
    smtp: {
      host: values.SMTP_HOST,
      port: values.SMTP_PORT,
      security: values.SMTP_SECURITY,
      credentials:
        values.SMTP_USER !== undefined && values.SMTP_PASSWORD !== undefined
          ? { user: values.SMTP_USER, password: values.SMTP_PASSWORD }
          : undefined,
      from: values.SMTP_FROM,
    },
  };
}
