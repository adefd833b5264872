import type { Actor, Audience, Permission, Viewer } from '@pulse/core';

/**
 * The viewer class of somebody who has been let in. Staff is who may oversee the session, by role or by entry;
 * an account that an entry lets watch and no more sees what a screen in the hall sees.
 *
 * @param may as the handler was given it
 */
export function viewerOf(actor: Actor, may: (permission: Permission) => boolean): Viewer {
  if (actor.kind === 'participant') return { role: 'participant', participantId: actor.participantId };
  return may('session:oversee') ? { role: 'staff' } : { role: 'public' };
}

/** Which of a session's two logs somebody hears. */
export function audienceOf({ role }: Viewer): Audience {
  return role === 'staff' ? 'staff' : 'everyone';
}
