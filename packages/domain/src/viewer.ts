import type { Actor, Viewer } from '@pulse/core';

/** The viewer class of somebody who has been let in: participants and observers, everybody else is staff. */
export function viewerOf(actor: Actor): Viewer {
  switch (actor.kind) {
    case 'participant':
      return { role: 'participant', participantId: actor.participantId };
    case 'user':
      return { role: 'staff' };
    default:
      return { role: 'public' };
  }
}
