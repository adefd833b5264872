import type { Session } from './session.ts';

export interface Participant {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string | null;
  readonly joinedAt: string;
}

export interface Joined {
  readonly participant: Participant;
  readonly session: Session;
  /** Scoped to the session; survives reconnects and reloads. */
  readonly token: string;
}

export interface Observing {
  readonly session: Session;
  readonly token: string;
}
