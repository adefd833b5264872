import type { MailLanguage } from '../mails.ts';

/** An account. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Whether its owner has followed a link that was sent to this address. */
  readonly emailVerified: boolean;
  /** False when it signs in at external issuers alone. */
  readonly hasPassword: boolean;
  /** Which language mails to it are written in. */
  readonly language: MailLanguage;
  /** Global roles: admin, manager, user, viewer. */
  readonly roles: readonly string[];
  readonly createdAt: Date;
  /** Since when an administrator lets nobody in with it. */
  readonly disabledAt?: Date | null;
}

/** Roles of an account that registers. */
export const defaultRoles = ['user'] as const;
/** Roles of the account that may appoint the others. */
export const firstAdminRoles = ['admin', 'user'] as const;

/** E-mail addresses are compared trimmed and lower-cased, as nearly every provider treats them. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** RFC 2606 §2 reserves `.invalid`: nobody can ever be reached there. */
const placeholderDomain = '@external.invalid';

/** The address of an account that has none of its own. */
export function placeholderAddress(userId: string): string {
  return userId + placeholderDomain;
}

/** Whether no mail can be sent there, because it stands for an address that is not known. */
export function isPlaceholderAddress(email: string): boolean {
  return email.endsWith(placeholderDomain);
}

/** What to call somebody who gave no name: the part of the address before the `@`. */
export function nameFromEmail(email: string): string {
  return email.slice(0, Math.max(email.lastIndexOf('@'), 1)).slice(0, 100);
}
