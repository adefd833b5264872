import { z } from 'zod';
import { identifier, timestamp } from '../identifiers.ts';
import { permissionTable } from '../permission-table.ts';
import { isOnResources } from '../permissions.ts';
import type { StoredAccessEntry } from './access-entry.repository.ts';

const actions = Object.entries(permissionTable)
  .filter(([, roles]) => isOnResources(roles))
  .map(([permission]) => permission);

export const accessAction = z
  .enum(['*', ...actions])
  .describe('A permission on the session; `*` is every one, and denying it hides the session.');

export const AccessEntryFields = {
  subjectType: z.enum(['user', 'participant']),
  subjectId: identifier,
  action: accessAction,
  effect: z.enum(['allow', 'deny']).describe('A deny wins over every role and every other entry.'),
};

export const AccessEntryView = z
  .strictObject({ id: identifier, ...AccessEntryFields, action: z.string(), createdAt: timestamp })
  .meta({ id: 'AccessEntry', description: 'An exception to what roles may do in a session.' });

export function accessEntryView(entry: StoredAccessEntry): z.input<typeof AccessEntryView> {
  const { id, subjectType, subjectId, action, effect, createdAt } = entry;
  return { id, subjectType, subjectId, action, effect, createdAt: createdAt.toISOString() };
}
