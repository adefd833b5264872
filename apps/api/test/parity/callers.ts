import type { Arrangement } from './fixture.ts';
import { aboutSession } from './fixtures/sessions.ts';
import type { Stage } from './stage.ts';

export const callers = [
  'nobody',
  'forged token',
  'expired token',
  'participant',
  'observer',
  'participant elsewhere',
  'observer elsewhere',
  'another host',
] as const;
export type Caller = (typeof callers)[number];

/** Those to whom what others have is not there. */
export const outsiders: readonly Caller[] = ['participant elsewhere', 'observer elsewhere', 'another host'];

export type Tokens = Readonly<Record<Caller, string | undefined>>;

export interface CallersOfStage {
  /** Everybody's token, for a call about a session; for one about none, the two inside are in some other. */
  of(arrangement: Arrangement): Promise<Tokens>;
}

/** Who is not in the session keeps one token throughout, and with it its connections. */
export async function gatherCallers(stage: Stage): Promise<CallersOfStage> {
  const elsewhere = (await stage.otherHost.post('/sessions', { title: 'Elsewhere' })).data.id;
  const { sessionId: somewhere } = await aboutSession(stage);
  const outside = {
    nobody: undefined,
    'forged token': stage.forgedToken,
    'expired token': stage.expiredToken,
    'participant elsewhere': (await stage.participantOf(elsewhere)).token,
    'observer elsewhere': stage.observerOf(elsewhere),
    'another host': stage.otherHost.token,
  };
  return {
    async of({ sessionId = somewhere }) {
      return {
        ...outside,
        participant: (await stage.participantOf(sessionId)).token,
        observer: stage.observerOf(sessionId),
      };
    },
  };
}
