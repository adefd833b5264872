import { type Actor, actorId } from '@pulse/core';
import { z } from 'zod';
import { identifier, timestamp } from '../identifiers.ts';
import { authorRoles, type Message, messageKinds, messageStates } from './message.ts';

export const maximumContent = 2_000;

/** Something visible, and no control characters but line breaks; spelt out as in `identifiers.ts`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const visibleLines = /^(?=[\s\S]*\S)[^\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/;

export const messageKind = z.enum(messageKinds);

export const MessageView = z
  .strictObject({
    id: identifier,
    sessionId: identifier,
    kind: messageKind,
    authorId: identifier.describe('Opaque; the own participant’s id is the one that joining answered.'),
    authorRole: z.enum(authorRoles),
    authorName: z.string().nullable().describe('For the staff and the author; null for everybody else.'),
    content: z.string(),
    state: z.enum(messageStates),
    upvotes: z.int().min(0),
    upvoted: z.boolean().describe('By the caller; false in what everybody is told.'),
    createdAt: timestamp,
    version: z.int().min(0).describe('Of two readings the one with the higher version is newer.'),
  })
  .meta({ id: 'Message', description: 'A line of chat or a question of a session.' });

/** Up-votes as they travel live. */
export const MessageUpvotes = z
  .strictObject({ messageId: identifier, upvotes: z.int().min(0), version: z.int().min(0) })
  .meta({ id: 'MessageUpvotes' });

export const MessageReference = z.strictObject({ messageId: identifier });

export const NewMessage = z.strictObject({
  sessionId: identifier,
  kind: messageKind,
  content: z
    .string()
    .min(1)
    .max(maximumContent)
    .regex(visibleLines, 'must have visible text and no control characters but line breaks')
    .describe('Blanks around it go.'),
});

/** A message as one viewer sees it: of others who is not of the staff hears by opaque id alone. */
export function messageView(
  message: Message,
  viewer: { readonly actor: Actor; readonly staff: boolean },
  upvoted: boolean,
): z.input<typeof MessageView> {
  const named = viewer.staff || actorId(viewer.actor) === message.authorId;
  return { ...publicMessageView(message), authorName: named ? message.authorName : null, upvoted };
}

/** A message as everybody may see it. */
export function publicMessageView(message: Message): z.input<typeof MessageView> {
  return {
    id: message.id,
    sessionId: message.sessionId,
    kind: message.kind,
    authorId: message.authorId,
    authorRole: message.authorRole,
    authorName: null,
    content: message.content,
    state: message.state,
    upvotes: message.upvotes,
    upvoted: false,
    createdAt: message.createdAt.toISOString(),
    version: message.version,
  };
}

export function messageUpvotes(
  message: Pick<Message, 'id' | 'upvotes' | 'version'>,
): z.input<typeof MessageUpvotes> {
  return { messageId: message.id, upvotes: message.upvotes, version: message.version };
}
