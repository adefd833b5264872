import { z } from 'zod';
import { identifier, line, timestamp } from '../identifiers.ts';
import { memberRoles } from '../permissions.ts';
import { type ApiKey, keyScopes } from './api-key.ts';
import { deletionReasons, type EventDeletion } from './event-deletion.repository.ts';
import { isTimeZone, type Project } from './project.ts';
import type { ProjectMember } from './project-member.repository.ts';

export const ProjectView = z
  .strictObject({
    id: identifier,
    name: z.string(),
    timeZone: z.string().describe('IANA name; what a day is in charts and digests.'),
    retentionDays: z.int().min(1).max(3_650).describe('Days that events are kept.'),
    ingestPerSecond: z
      .int()
      .min(1)
      .max(1_000_000)
      .nullable()
      .describe('Events per second in the long run; null is the installation’s limit.'),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .meta({ id: 'Project', description: 'What apps send events to.' });

export const ListedProjectView = ProjectView.extend({
  role: z.enum(['owner', ...memberRoles]).describe('What the caller is there.'),
}).meta({ id: 'ListedProject', description: 'A project in the list of who works with it.' });

export const ProjectMemberView = z
  .strictObject({
    projectId: identifier,
    userId: identifier,
    name: z.string(),
    email: z.string(),
    role: z.enum(['owner', ...memberRoles]),
    createdAt: timestamp,
  })
  .meta({ id: 'ProjectMember', description: 'An account that owns a project or works with it.' });

export const ProjectSettings = {
  name: line(200),
  timeZone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone').optional(),
  retentionDays: z
    .int()
    .min(1)
    .max(3_650)
    .optional()
    .describe('Days that events are kept; the installation’s default unless told.'),
  ingestPerSecond: z
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .optional()
    .describe('Events per second in the long run; null, the default, is the installation’s limit.'),
};

export const ProjectReference = z.strictObject({ projectId: identifier });
export const KeyReference = z.strictObject({ projectId: identifier, keyId: identifier });

export const KeyScopes = z
  .array(z.enum(keyScopes))
  .min(1)
  .max(keyScopes.length)
  .refine((scopes) => new Set(scopes).size === scopes.length, 'names a scope twice');

export const ApiKeyView = z
  .strictObject({
    id: identifier,
    name: z.string(),
    scopes: z.array(z.enum(keyScopes)),
    prefix: z.string().describe('How the key begins.'),
    createdAt: timestamp,
    revokedAt: timestamp.nullable(),
  })
  .meta({ id: 'ApiKey', description: 'A key of a project, without the key itself.' });

export const NewApiKey = z
  .strictObject({
    id: identifier,
    name: z.string(),
    scopes: z.array(z.enum(keyScopes)),
    key: z.string().describe('Shown this once: only its hash is kept.'),
  })
  .meta({ id: 'NewApiKey', description: 'A key of a project that has just been made.' });

export const EventDeletionView = z
  .strictObject({
    id: identifier,
    reason: z
      .enum(deletionReasons)
      .describe('`retention`: their time was up; `request`: somebody asked for it.'),
    requestedBy: identifier.nullable().describe('The account that asked for it.'),
    retentionDays: z.int().nullable().describe('Days that events were kept; null unless by retention.'),
    receivedBefore: timestamp.describe('Events received before were removed.'),
    through: z.int().describe('Position of the last event that is removed.'),
    events: z.int().describe('How many were removed so far; all of them, when it is finished.'),
    firstReceivedAt: timestamp.nullable().describe('When the first of them was received.'),
    lastReceivedAt: timestamp.nullable().describe('When the last of them was received.'),
    startedAt: timestamp,
    finishedAt: timestamp.nullable().describe('Null while it is going on; the events are hidden already.'),
  })
  .meta({
    id: 'EventDeletion',
    description:
      'The receipt of a removal of events; by retention one per day (UTC) and number of days kept.',
  });

export function eventDeletionView(deletion: EventDeletion): z.input<typeof EventDeletionView> {
  return {
    ...deletion,
    receivedBefore: deletion.receivedBefore.toISOString(),
    firstReceivedAt: deletion.firstReceivedAt?.toISOString() ?? null,
    lastReceivedAt: deletion.lastReceivedAt?.toISOString() ?? null,
    startedAt: deletion.startedAt.toISOString(),
    finishedAt: deletion.finishedAt?.toISOString() ?? null,
  };
}

export function projectView(project: Project): z.input<typeof ProjectView> {
  return {
    id: project.id,
    name: project.name,
    timeZone: project.timeZone,
    retentionDays: project.retentionDays,
    ingestPerSecond: project.ingestPerSecond,
    createdAt: project.createdAt.toISOString(),
    updatedAt: project.updatedAt.toISOString(),
  };
}

export function projectMemberView(
  projectId: string,
  { createdAt, ...member }: ProjectMember,
): z.input<typeof ProjectMemberView> {
  return { projectId, ...member, createdAt: createdAt.toISOString() };
}

export function apiKeyView(key: ApiKey): z.input<typeof ApiKeyView> {
  return {
    id: key.id,
    name: key.name,
    scopes: [...key.scopes],
    prefix: key.prefix,
    createdAt: key.createdAt.toISOString(),
    revokedAt: key.revokedAt?.toISOString() ?? null,
  };
}
