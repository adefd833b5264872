import { actorId, PulseError } from '@pulse/core';
import { sealOpenPolls } from '../../polls/index.ts';
import { useCase } from '../../use-case.ts';
import { SessionNotFound, SessionTransitionRefused } from '../session.errors.ts';
import { sessionEvents } from '../session.events.ts';
import { SessionReference, SessionView, sessionView } from '../session.schemas.ts';
import { mayTransition, type SessionTransition, sessionChannel, sessionTransitions } from '../session.ts';
import { loadSession } from '../session-subject.ts';

/** The six state changes differ in nothing but their row of {@link sessionTransitions}. */
function transition<const Verb extends SessionTransition>(verb: Verb, summary: string) {
  return useCase({
    name: `sessions.${verb}` as const,
    kind: 'command',
    summary,
    input: SessionReference,
    output: SessionView,
    errors: [SessionNotFound, SessionTransitionRefused],
    permission: 'session:run',
    absent: SessionNotFound,
    subject: loadSession,
    http: { method: 'POST', path: `/sessions/:sessionId/${verb}` },
    async handle({ subject: { session }, actor, ports }) {
      const { to } = sessionTransitions[verb];
      if (!mayTransition(session, verb)) {
        throw new PulseError(SessionTransitionRefused, {
          message: `A session that is ${session.status} cannot become ${to}.`,
          details: { status: session.status },
        });
      }
      if (to === 'ended') await sealOpenPolls(session.id, ports);
      const moved = sessionView(await ports.sessions.transition(session, to, actorId(actor)), 'staff');
      await ports.events.record(sessionEvents[verb], {
        channel: sessionChannel(session.id),
        data: { session: moved },
      });
      return moved;
    },
  });
}

export const openLobby = transition('lobby', 'Open the lobby: people may join, nothing runs yet.');
export const startSession = transition('start', 'Start the session: votes are taken from now on.');
export const pauseSession = transition('pause', 'Pause: votes are refused, deadlines run on.');
export const resumeSession = transition('resume', 'Resume a paused session.');
export const endSession = transition('end', 'End the session; open polls are closed and sealed.');
export const archiveSession = transition('archive', 'Archive the session and free its join code.');
