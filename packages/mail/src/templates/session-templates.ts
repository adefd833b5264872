import type { MailTemplates } from '@pulse/domain';
import { action, note, paragraph, type Template } from './content.ts';

/** Names of roles as they stand in a sentence; another role is named as it is. */
const roles = {
  en: { host: 'host', moderator: 'moderator', observer: 'observer', participant: 'participant' },
  de: { host: 'Host', moderator: 'Moderation', observer: 'Zuschauer', participant: 'Teilnehmer' },
} as const satisfies Record<string, Record<string, string>>;

function roleIn(language: keyof typeof roles, role: string): string {
  const names: Readonly<Record<string, string>> = roles[language];
  return Object.hasOwn(names, role) ? (names[role] ?? role) : role;
}

export const sessionInvitation: Template<MailTemplates['session_invitation']> = {
  en: ({ sessionTitle, inviterName, acceptUrl, role, days }) => ({
    subject: `${inviterName} invites you to “${sessionTitle}”`,
    blocks: [
      paragraph('Hello,'),
      paragraph(
        `${inviterName} invites you to the session “${sessionTitle}” on Pulse. Your role: ${roleIn('en', role)}.`,
      ),
      action('Accept the invitation', acceptUrl),
      note(`The link is good for ${days} days. If you do not know the sender, do nothing.`),
    ],
  }),
  de: ({ sessionTitle, inviterName, acceptUrl, role, days }) => ({
    subject: `${inviterName} lädt dich zu „${sessionTitle}“ ein`,
    blocks: [
      paragraph('Hallo,'),
      paragraph(
        `${inviterName} lädt dich zur Session „${sessionTitle}“ auf Pulse ein. Deine Rolle: ${roleIn('de', role)}.`,
      ),
      action('Einladung annehmen', acceptUrl),
      note(`Der Link gilt ${days} Tage. Wenn du den Absender nicht kennst, ist nichts zu tun.`),
    ],
  }),
};
