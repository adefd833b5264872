import { z } from 'zod';
import { identifier, timestamp } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { ShareFilterView, shareView } from '../share.schemas.ts';
import { requireSharedProject, shareOf } from '../shared-filter.ts';

export const getSharedBoard = useCase({
  name: 'shares.board',
  kind: 'query',
  summary: 'What a link shows, to who comes by it.',
  input: z.strictObject({}),
  output: z
    .strictObject({
      name: z.string(),
      project: z.strictObject({ id: identifier, name: z.string(), timeZone: z.string() }),
      filter: ShareFilterView,
      includesEvents: z.boolean(),
      expiresAt: timestamp.nullable(),
    })
    .meta({ id: 'SharedBoard', description: 'A board as a link shows it.' }),
  errors: [],
  permission: 'share:view',
  http: { method: 'GET', path: '/shared/board' },
  async handle({ actor, ports }) {
    const share = await shareOf(actor, ports);
    const { project } = await requireSharedProject(share.projectId, ports);
    const { id, name, timeZone } = project;
    const { name: shownAs, filter, includesEvents, expiresAt } = shareView(share);
    return { name: shownAs, project: { id, name, timeZone }, filter, includesEvents, expiresAt };
  },
});
