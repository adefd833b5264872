import { z } from 'zod';
import { eventLevels } from '../events/index.ts';
import { identifier, timestamp } from '../identifiers.ts';
import type { Share } from './share.ts';

export const ShareReference = z.strictObject({ projectId: identifier, shareId: identifier });

export const ShareFilterView = z
  .strictObject({ level: z.array(z.enum(eventLevels)).nullable(), name: z.array(z.string()).nullable() })
  .describe('Levels and names that it shows; null is all.');

const shareFields = {
  id: identifier,
  name: z.string(),
  viewId: identifier.nullable().describe('The view it was made of.'),
  filter: ShareFilterView,
  includesEvents: z.boolean().describe('Whether the events themselves are shown, not their counts alone.'),
  createdBy: identifier.nullable(),
  createdAt: timestamp,
  expiresAt: timestamp.nullable(),
  revokedAt: timestamp.nullable(),
};

export const ShareView = z
  .strictObject(shareFields)
  .meta({ id: 'Share', description: 'A link to a board, without its token.' });

export const NewShare = z
  .strictObject({
    ...shareFields,
    token: z.string().describe('Shown this once: only its hash is kept.'),
    url: z.string().describe('Of the page; the token is behind its #, which browsers send to nobody.'),
  })
  .meta({ id: 'NewShare', description: 'A link that has just been made.' });

export function shareView(share: Share): z.input<typeof ShareView> {
  const { level, name } = share.filter;
  return {
    id: share.id,
    name: share.name,
    viewId: share.viewId,
    filter: { level: level ? [...level] : null, name: name ? [...name] : null },
    includesEvents: share.includesEvents,
    createdBy: share.createdBy,
    createdAt: share.createdAt.toISOString(),
    expiresAt: share.expiresAt?.toISOString() ?? null,
    revokedAt: share.revokedAt?.toISOString() ?? null,
  };
}
