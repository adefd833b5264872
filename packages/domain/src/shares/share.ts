import type { EventLevel } from '../events/index.ts';

/** Tells links' tokens from keys and other tokens. */
export const sharePrefix = 'pv_';
export const tokenBytes = 32;
/** Links of a project that have not ended. */
export const maximumShares = 100;

/** What a caller by a link may: see counts, and with `events` the events themselves. */
export const shareScopes = ['share', 'events'] as const;
export type ShareScope = (typeof shareScopes)[number];

/** What of a project's events a link shows; a member that is left out means all. */
export interface ShareFilter {
  readonly level?: readonly EventLevel[] | undefined;
  readonly name?: readonly string[] | undefined;
}

/** A link by which anybody who has it sees one board, as it is kept: its token is not. */
export interface Share {
  readonly id: string;
  readonly projectId: string;
  /** The account; null when it is no more. */
  readonly createdBy: string | null;
  /** The view it was made of; null for a whole board, and when the view is no more. */
  readonly viewId: string | null;
  readonly name: string;
  readonly filter: ShareFilter;
  readonly includesEvents: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

export function scopesOf({ includesEvents }: Pick<Share, 'includesEvents'>): readonly ShareScope[] {
  return includesEvents ? shareScopes : ['share'];
}
