import { createShare } from './create-share.ts';
import { getSharedBoard } from './get-shared-board.ts';
import { getSharedStats } from './get-shared-stats.ts';
import { listSharedEvents } from './list-shared-events.ts';
import { listShares } from './list-shares.ts';
import { revokeShare } from './revoke-share.ts';

export const shareUseCases = [
  listShares,
  createShare,
  revokeShare,
  getSharedBoard,
  getSharedStats,
  listSharedEvents,
] as const;
