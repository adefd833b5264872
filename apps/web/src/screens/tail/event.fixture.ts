import type { Event } from '@pulse/client';

/** An event for tests, one a second. */
export const eventAt = (position: number, part: Partial<Event> = {}): Event => ({
  position,
  id: `event-${position}`,
  name: 'order.paid',
  level: 'info',
  message: null,
  properties: null,
  userId: null,
  sessionId: null,
  timestamp: new Date(position * 1000).toISOString(),
  receivedAt: new Date(position * 1000).toISOString(),
  shifted: false,
  ...part,
});
