import { type Actor, Forbidden, InvalidApiKey, PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { loadProject } from '../projects/index.ts';
import type { Share, ShareFilter } from './share.ts';

/**
 * The link that a caller came by.
 *
 * @throws PulseError INVALID_API_KEY when it has ended meanwhile
 */
export async function shareOf(actor: Actor, { shares }: Pick<Ports, 'shares'>): Promise<Share> {
  if (actor.kind !== 'key') throw new TypeError('this is held by links alone');
  const share = await shares.findValid(actor.keyId);
  if (!share) throw ended();
  return share;
}

/** @throws PulseError INVALID_API_KEY when it is gone, with its links, this moment */
export async function requireSharedProject(projectId: string, ports: Ports) {
  const subject = await loadProject({ input: { projectId }, ports, lock: false });
  if (!subject) throw ended();
  return subject;
}

function ended(): PulseError {
  return new PulseError(InvalidApiKey, { message: 'This link has ended.' });
}

/** A link's filter as the input of what reads events. */
export function filterInput({ level, name }: ShareFilter) {
  return { level: level && [...level], name: name && [...name] };
}

/**
 * What of a filter a caller gets: to who comes by a link, nothing beyond what it shows.
 *
 * @throws PulseError FORBIDDEN when only such things are asked for; INVALID_API_KEY when the link has ended
 */
export async function narrowToShare(
  asked: ShareFilter,
  actor: Actor,
  ports: Pick<Ports, 'shares'>,
): Promise<ShareFilter> {
  if (actor.kind !== 'key' || !actor.scopes.includes('share')) return asked;
  const { filter } = await shareOf(actor, ports);
  return { level: common(asked.level, filter.level), name: common(asked.name, filter.name) };
}

function common<Value>(
  asked: readonly Value[] | undefined,
  shown: readonly Value[] | undefined,
): readonly Value[] | undefined {
  if (!asked || !shown) return asked ?? shown;
  const both = asked.filter((value) => shown.includes(value));
  if (both.length === 0) throw new PulseError(Forbidden);
  return both;
}
