import type { Actor } from '@pulse/core';

export interface StreamTickets {
  issue(actor: Actor, channels: readonly string[]): { ticket: string; expiresAt: Date };
}
