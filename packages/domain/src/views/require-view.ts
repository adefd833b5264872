import { type Actor, PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import type { SavedView } from './saved-view.ts';
import { ViewNotFound } from './view.errors.ts';

/** Views are accounts'; keys have no part in them. */
export function accountOf(actor: Actor): string {
  if (actor.kind !== 'user') throw new TypeError('views are held by accounts alone');
  return actor.userId;
}

/**
 * A view that is the caller’s own or shared: what somebody else has for themselves is not there.
 *
 * @throws PulseError VIEW_NOT_FOUND
 */
export async function requireView(
  { projectId, viewId }: { readonly projectId: string; readonly viewId: string },
  { actor, ports }: { readonly actor: Actor; readonly ports: Pick<Ports, 'savedViews'> },
): Promise<SavedView> {
  const view = await ports.savedViews.find(projectId, viewId);
  if (!view || !(view.shared || view.createdBy === accountOf(actor))) throw new PulseError(ViewNotFound);
  return view;
}
