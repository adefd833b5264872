import type { AlertCondition } from './alerts/alert.ts';
import type { EpisodeEnd } from './alerts/alert-episode.ts';
import type { DigestContent } from './digests/digest-content.ts';

/** Languages that mails are written in. */
export const mailLanguages = ['en', 'de'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/**
 * What each template needs. An address of a page is a path of this server (`/account#…`); whoever renders knows
 * under which origin people reach it. What may be a secret, such as a link, is kept sealed until the mail is sent.
 */
export interface MailTemplates {
  /** After registering: says hello, and asks to confirm the address. */
  readonly welcome: { readonly name: string; readonly verifyUrl: string };
  readonly verify_email: { readonly name: string; readonly verifyUrl: string };
  readonly password_reset: { readonly name: string; readonly resetUrl: string; readonly minutes: number };
  /** To the new address, which becomes the account's when its owner follows the link. */
  readonly email_change: { readonly name: string; readonly confirmUrl: string };
  /** To the present address, so that its owner hears of a change that somebody else asked for. */
  readonly email_change_notice: { readonly name: string; readonly newEmail: string };
  readonly password_changed: { readonly name: string };
  readonly session_invitation: {
    readonly sessionTitle: string;
    readonly inviterName: string;
    readonly acceptUrl: string;
    /** `host`, `moderator` or another role of the session. */
    readonly role: string;
    /** How long the link can be followed. */
    readonly days: number;
  };
  /** What happened in a project on a day, or in a week. */
  readonly digest: {
    readonly content: DigestContent;
    readonly boardUrl: string;
    /** Absent in mails of before alerts were told, which have none. */
    readonly alertsUrl?: string;
    /** Where it is set up. */
    readonly settingsUrl: string;
    /** Where its reader wants it no more, by one press or one POST (RFC 8058). Absent where it is only shown. */
    readonly unsubscribeUrl?: string;
  };
  readonly alert_fired: AlertMail;
  /** It is over: by itself, or because of what was done to the rule. `seconds`: how long it fired. */
  readonly alert_recovered: AlertMail & { readonly seconds: number; readonly endedBy: EpisodeEnd };
}

export interface AlertMail {
  readonly projectName: string;
  readonly ruleName: string;
  readonly condition: AlertCondition;
  /** Events in the window when it fired. */
  readonly count: number;
  /** ISO 8601. */
  readonly firedAt: string;
  /** Of the project: IANA name. */
  readonly timeZone: string;
  readonly boardUrl: string;
}
export type MailTemplate = keyof MailTemplates;

/** A mail to be sent: one of the templates, with what it needs. */
export type Mail = {
  readonly [Template in MailTemplate]: {
    readonly template: Template;
    readonly to: string;
    readonly language: MailLanguage;
    readonly data: MailTemplates[Template];
  };
}[MailTemplate];

/** A mail as its reader sees it. */
export interface MailPreview {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Sends mails after the commit of what they speak of, by a job: retried, with one Message-ID. */
export interface Mails {
  /** Records the mail in the transaction that this port is bound to. */
  send(mail: Mail): Promise<void>;
  /** What it looks like, sent to nobody. */
  preview(mail: Mail): MailPreview;
}
