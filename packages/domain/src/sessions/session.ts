import type { Random } from '@pulse/core';

/** `draft → lobby → live ⇄ paused → ended → archived`; the lobby may be skipped. */
export const sessionStatuses = ['draft', 'lobby', 'live', 'paused', 'ended', 'archived'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

export const moderations = ['after', 'before'] as const;
export type Moderation = (typeof moderations)[number];

export interface Session {
  readonly id: string;
  readonly ownerId: string;
  readonly title: string;
  readonly code: string;
  readonly status: SessionStatus;
  readonly language: string;
  readonly anonymous: boolean;
  readonly chat: boolean;
  readonly maxParticipants: number | null;
  /** See {@link Passcodes}; null when the code alone lets people in. */
  readonly passcodeDigest: string | null;
  /** Its board: the project where its activity arrives as events. */
  readonly projectId: string | null;
  /** The presenter's place in the slides, from 1; null when none are shown. */
  readonly slide: number | null;
  /** Whether the staff looks at what the audience says after it is out, or before. */
  readonly moderation: Moderation;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

export const sessionTransitions = {
  lobby: { from: ['draft'], to: 'lobby' },
  start: { from: ['draft', 'lobby'], to: 'live' },
  pause: { from: ['live'], to: 'paused' },
  resume: { from: ['paused'], to: 'live' },
  end: { from: ['lobby', 'live', 'paused'], to: 'ended' },
  archive: { from: ['draft', 'ended'], to: 'archived' },
} as const satisfies Record<string, { from: readonly SessionStatus[]; to: SessionStatus }>;

export type SessionTransition = keyof typeof sessionTransitions;

export function mayTransition(session: Session, transition: SessionTransition): boolean {
  return (sessionTransitions[transition].from as readonly SessionStatus[]).includes(session.status);
}

/** People may come in from the lobby on, until the end. */
export function isJoinable(session: Session): boolean {
  return session.status === 'lobby' || session.status === 'live' || session.status === 'paused';
}

/** Upper-case letters and digits without look-alikes: no I, L, O, 0, 1. */
export const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const codeLength = 6;

/** One of 31^6 ≈ 887 million codes. */
export function drawCode(random: Random): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[random.below(codeAlphabet.length)]).join('');
}

/** Codes are typed from a wall: case and spaces do not matter. */
export function normalizeCode(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}

/** The live channel of a session. */
export function sessionChannel(sessionId: string): string {
  return `session:${sessionId}`;
}
