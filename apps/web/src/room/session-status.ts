import type { Session } from '@pulse/client';

/** Takes votes never again: its results are what is left. */
export const isOver = ({ status }: Pick<Session, 'status'>): boolean =>
  status === 'ended' || status === 'archived';

/** People can come in and may be there: it cannot be deleted. */
export const isRunning = ({ status }: Pick<Session, 'status'>): boolean =>
  status === 'lobby' || status === 'live' || status === 'paused';
