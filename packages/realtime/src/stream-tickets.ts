import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Actor, type Clock, PulseError, type Random } from '@pulse/core';
import { actorSubject } from './actor-subject.ts';
import { InvalidStreamTicket } from './realtime-errors.ts';

/** How long a ticket may wait for its first opening. */
const openWithinMilliseconds = 30_000;
/** How long a stream may be reopened; longer than any event, shorter than a refresh token. */
const reopenWithinMilliseconds = 24 * 60 * 60_000;

export interface OpenedTicket {
  /** The same at every reopening: tells the stream that a reopening replaces. */
  readonly id: string;
  readonly actor: Actor;
  readonly channels: readonly string[];
  /** When the stream must end, however often it was reopened. */
  readonly expiresAt: Date;
}

/**
 * Tickets for `EventSource`, which cannot send headers: signed, self-contained, safe to have in a URL because
 * they open one stream only.
 *
 * A strictly single-use ticket would break EventSource: its reconnect repeats the URL, gets 401 and closes for
 * good. So the same ticket reopens its stream, but only together with a valid `Last-Event-ID`, which only the
 * reader of that stream has.
 */
export interface StreamTickets {
  /** `expiresAt` is when it can no longer be opened for the first time. */
  issue(actor: Actor, channels: readonly string[]): { readonly ticket: string; readonly expiresAt: Date };
  /**
   * `resuming`: the caller presented a valid resume token for one of the channels.
   *
   * @throws PulseError INVALID_STREAM_TICKET when forged, late, used or revoked
   */
  open(ticket: string, options: { readonly resuming: boolean }): OpenedTicket;
  /** Refuses every ticket that was issued to this subject (see `actorSubject`) up to now. */
  revoke(subject: string): void;
}

interface Claims {
  readonly id: string;
  readonly actor: Actor;
  readonly channels: readonly string[];
  readonly issuedAt: number;
}

/** Use and revocation are remembered in this process: a restart forgets them, expiry then still bounds both. */
export function createStreamTickets(options: {
  readonly secret: string | Uint8Array;
  readonly clock: Clock;
  readonly random: Random;
}): StreamTickets {
  const { clock, random } = options;
  const key = createHmac('sha256', options.secret).update('pulse stream ticket v1').digest();
  const sign = (body: string) => createHmac('sha256', key).update(body).digest();
  /** Ticket id → when it may be forgotten; roughly in that order, which is enough to sweep by. */
  const used = new Map<string, number>();
  /** Subject → when it was revoked. */
  const revoked = new Map<string, number>();

  function verify(ticket: string): Claims {
    const [body, signature, ...rest] = ticket.split('.');
    if (!body || !signature || rest.length > 0) throw new PulseError(InvalidStreamTicket);
    const given = Buffer.from(signature, 'base64url');
    const expected = sign(body);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new PulseError(InvalidStreamTicket);
    }
    return JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims;
  }

  function forgetExpired(entries: Map<string, number>, expired: (at: number) => boolean): void {
    for (const [entry, at] of entries) {
      if (!expired(at)) return;
      entries.delete(entry);
    }
  }

  return {
    issue(actor, channels) {
      const issuedAt = clock.now().getTime();
      const claims: Claims = {
        id: Buffer.from(random.bytes(16)).toString('base64url'),
        actor,
        channels,
        issuedAt,
      };
      const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return {
        ticket: `${body}.${sign(body).toString('base64url')}`,
        expiresAt: new Date(issuedAt + openWithinMilliseconds),
      };
    },

    open(ticket, { resuming }) {
      const claims = verify(ticket);
      const now = clock.now().getTime();
      const refuse = (cause: string) => new PulseError(InvalidStreamTicket, { cause: new Error(cause) });
      const revokedAt = revoked.get(actorSubject(claims.actor) ?? '');
      if (revokedAt !== undefined && claims.issuedAt <= revokedAt) throw refuse('revoked');
      if (now > claims.issuedAt + (resuming ? reopenWithinMilliseconds : openWithinMilliseconds))
        throw refuse('late');
      forgetExpired(used, (at) => at < now);
      if (!resuming && used.has(claims.id)) throw refuse('used');
      if (!used.has(claims.id)) used.set(claims.id, claims.issuedAt + openWithinMilliseconds);
      return {
        id: claims.id,
        actor: claims.actor,
        channels: claims.channels,
        expiresAt: new Date(claims.issuedAt + reopenWithinMilliseconds),
      };
    },

    revoke(subject) {
      const now = clock.now().getTime();
      revoked.delete(subject); // to the end: insertion order is order of time
      revoked.set(subject, now);
      forgetExpired(revoked, (at) => at + reopenWithinMilliseconds < now);
    },
  };
}
