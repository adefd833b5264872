import type { Audience } from '@pulse/core';
import { z } from 'zod';
import { identifier, line, timestamp } from '../identifiers.ts';
import { memberRoles } from '../permissions.ts';
import { codeAlphabet, codeLength, moderations, type Session, sessionStatuses } from './session.ts';

export const SessionView = z
  .strictObject({
    id: identifier,
    code: z.string().regex(new RegExp(`^[${codeAlphabet}]{${codeLength}}$`)),
    title: z.string(),
    status: z.enum(sessionStatuses),
    language: z.string(),
    anonymous: z.boolean(),
    chat: z.boolean(),
    maxParticipants: z.int().nullable(),
    hasPasscode: z.boolean().describe('Joining asks for a passcode as well.'),
    projectId: identifier
      .nullable()
      .describe('Its board: where its activity arrives as events; null for the audience.'),
    slide: z.int().min(1).nullable().describe('Where the presenter is in the slides.'),
    moderation: z.enum(moderations).describe('`before`: what the audience says waits for the staff.'),
    createdAt: timestamp,
    updatedAt: timestamp,
    startedAt: timestamp.nullable(),
    endedAt: timestamp.nullable(),
  })
  .meta({ id: 'Session', description: 'A live session that an audience joins by code.' });

export const ListedSession = SessionView.extend({
  role: z.enum(['owner', ...memberRoles]).describe('What the caller is there.'),
}).meta({ id: 'ListedSession', description: 'A session that the caller owns or helps to run.' });

/** Said aloud or shown on a wall, so short is fine; compared exactly. */
export const passcode = line(64);

export const SessionSettings = {
  title: line(200).describe('Shown to everybody.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .max(35)
    .optional()
    .describe('BCP 47 tag; `en` unless told.'),
  anonymous: z.boolean().optional().describe('Join without a name; true unless told.'),
  moderation: z
    .enum(moderations)
    .optional()
    .describe('Whether the staff looks at messages before the audience sees them; `after` unless told.'),
  chat: z.boolean().optional().describe('Chat on; true unless told.'),
  maxParticipants: z.int().min(1).max(1_000_000).nullable().optional(),
  projectId: identifier
    .nullable()
    .optional()
    .describe('A project of yours: what happens in the session from now on arrives there as events.'),
  passcode: passcode.nullable().optional().describe('Asked for when joining; null, the default, is none.'),
};

export const SessionReference = z.strictObject({ sessionId: identifier });

/**
 * A session as every protocol answers it; the owner's id stays inside.
 *
 * @param audience who is answered: its board is the staff's to know
 */
export function sessionView(session: Session, audience: Audience): z.input<typeof SessionView> {
  return {
    id: session.id,
    code: session.code,
    title: session.title,
    status: session.status,
    language: session.language,
    anonymous: session.anonymous,
    chat: session.chat,
    maxParticipants: session.maxParticipants,
    hasPasscode: session.passcodeDigest !== null,
    projectId: audience === 'staff' ? session.projectId : null,
    slide: session.slide,
    moderation: session.moderation,
    createdAt: session.createdAt.toISOString(),
    updatedAt: session.updatedAt.toISOString(),
    startedAt: session.startedAt?.toISOString() ?? null,
    endedAt: session.endedAt?.toISOString() ?? null,
  };
}

/**
 * What everyone hears of what the staff hears: the data of an event, without the board of a session that it carries.
 * Asked wherever an entry of the log leaves for the audience, those that were written long ago included.
 */
export function heardByEveryone(data: unknown): unknown {
  const { session } = (data ?? {}) as { readonly session?: { readonly projectId?: unknown } };
  return session?.projectId ? { ...(data as object), session: { ...session, projectId: null } } : data;
}
