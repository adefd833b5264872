import type { HubCloseReason } from '@pulse/realtime';

/**
 * Why the server closed the socket. The range says what a client does next, without knowing the code:
 *
 * | range       | meaning                                    | client                                       |
 * |-------------|--------------------------------------------|----------------------------------------------|
 * | 1000–1015   | the WebSocket protocol's own (RFC 6455)    | 1009: stop; 1001, 1006, 1011–1013: reconnect |
 * | 4100–4199   | nothing wrong with the client              | reconnect and resume with its token          |
 * | 4400–4499   | the client's doing; the last digits are HTTP's | stop; after 4401 sign in anew, after 4429 wait |
 */
export const closeCodes = {
  /** 16 KiB waited for 30 s, or 1 MiB waited. */
  slowReader: { code: 4100, reason: 'reading too slowly; resume' },
  draining: { code: 4101, reason: 'the server restarts; resume' },
  /** No pong within 8 s. */
  heartbeatMissed: { code: 4102, reason: 'no pong; resume' },
  failed: { code: 4103, reason: 'failed on our side; resume' },
  invalidFrames: { code: 4400, reason: 'three invalid frames' },
  /** Nothing but `auth` first, a bad token, an expired or revoked one, or one of somebody else. */
  unauthenticated: { code: 4401, reason: 'authenticate with a valid token' },
  /** What the address stands for is not there, or not for them; an `error` frame has said why. */
  refused: { code: 4404, reason: 'this may not be watched' },
  /** No `auth` within 10 s. */
  authenticationLate: { code: 4408, reason: 'no auth frame within 10 s' },
  flood: { code: 4429, reason: 'too many frames' },
} as const satisfies Record<string, { code: number; reason: string }>;

export type CloseReason = (typeof closeCodes)[keyof typeof closeCodes];

/** What the hub's reasons to give a connection up are in codes. */
export const hubCloseCodes: Readonly<Record<HubCloseReason, CloseReason>> = {
  slow: closeCodes.slowReader,
  revoked: closeCodes.unauthenticated,
  failed: closeCodes.failed,
};
