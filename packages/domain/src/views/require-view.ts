import { type Actor, Forbidden, type Permission, PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import type { SavedView } from './saved-view.ts';
import { ViewNotFound } from './view.errors.ts';

/** Views are accounts'; keys have no part in them. */
export function accountOf(actor: Actor): string {
  if (actor.kind !== 'user') throw new TypeError('views are held by accounts alone');
  return actor.userId;
}

interface Asker {
  readonly actor: Actor;
  may(permission: Permission): boolean;
  readonly ports: Pick<Ports, 'savedViews'>;
}

/**
 * What somebody else has for themselves is not there.
 *
 * @throws PulseError VIEW_NOT_FOUND
 */
export async function requireView(
  { projectId, viewId }: { readonly projectId: string; readonly viewId: string },
  { actor, ports }: Omit<Asker, 'may'>,
): Promise<SavedView> {
  const view = await ports.savedViews.find(projectId, viewId);
  if (!view || !(view.shared || view.createdBy === accountOf(actor))) throw new PulseError(ViewNotFound);
  return view;
}

/** Whoever made it, and for what is shared, who runs the project. */
export function isEditable(view: SavedView, { actor, may }: Omit<Asker, 'ports'>): boolean {
  return view.createdBy === accountOf(actor) || (view.shared && may('view:manage'));
}

/** @throws PulseError VIEW_NOT_FOUND, FORBIDDEN */
export async function requireEditableView(
  reference: { readonly projectId: string; readonly viewId: string },
  asker: Asker,
): Promise<SavedView> {
  const view = await requireView(reference, asker);
  if (!isEditable(view, asker)) throw new PulseError(Forbidden);
  return view;
}
