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
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

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
