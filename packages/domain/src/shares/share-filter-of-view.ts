import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { eventLevels } from '../events/index.ts';
import type { SavedView, ViewQuery } from '../views/index.ts';
import { ViewNotShareable } from './share.errors.ts';
import type { ShareFilter } from './share.ts';

const listed = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((given) => [given].flat(), z.array(value).min(1));

/**
 * What a link can hold whoever has it to, whatever they ask and follow. `range` is how much the chart shows, which hides
 * nothing.
 */
const Shareable = z.strictObject({
  level: listed(z.enum(eventLevels)).optional(),
  name: listed(z.string().min(1).max(200)).optional(),
  range: z.string().optional(),
});

/**
 * What a link of this view shows. Filters that it could not keep to are no reason to show more.
 *
 * @throws PulseError VIEW_NOT_SHAREABLE
 */
export function shareFilterOf({ query }: Pick<SavedView, 'query'>): ShareFilter {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => !isNothing(value)));
  const read = Shareable.safeParse(given);
  if (!read.success) throw new PulseError(ViewNotShareable);
  const { level, name } = read.data;
  return {
    ...(level ? { level: [...new Set(level)].sort() } : {}),
    ...(name ? { name: [...new Set(name)].sort() } : {}),
  };
}

function isNothing(value: ViewQuery[string]): boolean {
  return typeof value === 'string' ? value === '' : Object.keys(value).length === 0;
}
