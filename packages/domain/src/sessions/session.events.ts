import { defineEvent } from '@pulse/core';
import { z } from 'zod';
import { SessionView } from './session.schemas.ts';
import type { SessionTransition } from './session.ts';

/** As the staff hears it; see `heardByEveryone` for the others. */
const data = z.strictObject({ session: SessionView });

export const SessionUpdated = defineEvent({ name: 'session.updated', audience: 'everyone', data });
export const SlideChanged = defineEvent({ name: 'session.slide_changed', audience: 'everyone', data });

/** What each transition is called once it has happened. */
export const sessionEvents = {
  lobby: defineEvent({ name: 'session.lobby_opened', audience: 'everyone', data }),
  start: defineEvent({ name: 'session.started', audience: 'everyone', data }),
  pause: defineEvent({ name: 'session.paused', audience: 'everyone', data }),
  resume: defineEvent({ name: 'session.resumed', audience: 'everyone', data }),
  end: defineEvent({ name: 'session.ended', audience: 'everyone', data }),
  archive: defineEvent({ name: 'session.archived', audience: 'everyone', data }),
} as const satisfies Record<SessionTransition, unknown>;
