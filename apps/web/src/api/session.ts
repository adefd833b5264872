import type { Counter } from './counter.ts';
import type { Poll } from './poll.ts';

export type SessionStatus = 'draft' | 'lobby' | 'live' | 'paused' | 'ended' | 'archived';

export interface Session {
  readonly id: string;
  /** Six characters people type to join. */
  readonly code: string;
  readonly title: string;
  readonly status: SessionStatus;
  readonly language: string;
  readonly anonymous: boolean;
  readonly chat: boolean;
  readonly maxParticipants: number | null;
  /** Joining asks for a passcode as well; nobody is told which. */
  readonly hasPasscode: boolean;
  /** Where the presenter is in the slides, from 1; null when none are shown. */
  readonly slide: number | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface SessionSettings {
  readonly title: string;
  readonly language: string;
  readonly anonymous: boolean;
  readonly maxParticipants: number | null;
  /** null takes it away. */
  readonly passcode: string | null;
}

/** Takes votes never again: its results are what is left. */
export const isOver = ({ status }: Pick<Session, 'status'>): boolean =>
  status === 'ended' || status === 'archived';

/** People can come in and may be there: it cannot be deleted. */
export const isRunning = ({ status }: Pick<Session, 'status'>): boolean =>
  status === 'lobby' || status === 'live' || status === 'paused';

export type SessionTransition = 'lobby' | 'start' | 'pause' | 'resume' | 'end' | 'archive';

/** People ever joined, holding a connection now, and having answered at least one poll: three figures. */
export interface SessionCounts {
  readonly total: number;
  readonly connected: number;
  readonly answered: number;
}

export interface SessionSnapshot {
  readonly session: Session;
  readonly polls: readonly Poll[];
  readonly counters: readonly Counter[];
  readonly counts: SessionCounts;
}
