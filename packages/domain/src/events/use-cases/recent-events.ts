import { pageOf } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { projectOfKey } from '../admit-events.ts';
import { EventView, eventView } from '../event.schemas.ts';

const shown = 20;

export const recentEvents = useCase({
  name: 'events.recent',
  kind: 'query',
  summary: 'The last 20 events of a key’s project, newest first.',
  input: z.strictObject({}),
  output: pageOf(EventView),
  errors: [],
  permission: 'event:recent',
  http: { method: 'GET', path: '/events', rootAlias: true },
  async handle({ actor, ports }) {
    const items = await ports.projectEvents.recent(projectOfKey(actor), {}, shown);
    return { items: items.map(eventView), nextCursor: null };
  },
});
