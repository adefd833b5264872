import { type Actor, systemRandom } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { createStreamTickets } from './stream-tickets.ts';

const actor: Actor = { kind: 'user', userId: 'u-1', roles: ['user'] };
const channels = ['poll:0190a1b2-0000-7000-8000-000000000001'];
const refused = expect.objectContaining({ code: 'INVALID_STREAM_TICKET' });

function setUp() {
  let now = 1_000_000;
  const clock = { now: () => new Date(now) };
  const tickets = createStreamTickets({ secret: 'secret', clock, random: systemRandom });
  const advance = (milliseconds: number) => {
    now += milliseconds;
  };
  return { tickets, advance, clock };
}

describe('a stream ticket', () => {
  it('opens once within 30 s and says for whom and what', () => {
    const { tickets, advance, clock } = setUp();
    const { ticket, expiresAt } = tickets.issue(actor, channels);
    expect(expiresAt.getTime() - clock.now().getTime()).toBe(30_000);
    advance(30_000);
    expect(tickets.open(ticket, { resuming: false })).toMatchObject({ actor, channels });
    expect(() => tickets.open(ticket, { resuming: false })).toThrow(refused);
  });

  it('is refused when late', () => {
    const { tickets, advance } = setUp();
    const { ticket } = tickets.issue(actor, channels);
    advance(30_001);
    expect(() => tickets.open(ticket, { resuming: false })).toThrow(refused);
  });

  it('reopens its stream for 24 h, as the same stream', () => {
    const { tickets, advance } = setUp();
    const { ticket } = tickets.issue(actor, channels);
    const first = tickets.open(ticket, { resuming: false });
    advance(24 * 60 * 60_000);
    expect(tickets.open(ticket, { resuming: true }).id).toBe(first.id);
    expect(() => tickets.open(ticket, { resuming: false })).toThrow(refused);
    advance(1);
    expect(() => tickets.open(ticket, { resuming: true })).toThrow(refused);
  });

  it('is refused once its subject is revoked; later tickets are not', () => {
    const { tickets, advance } = setUp();
    const { ticket } = tickets.issue(actor, channels);
    tickets.open(ticket, { resuming: false });
    tickets.revoke('user:u-1');
    expect(() => tickets.open(ticket, { resuming: true })).toThrow(refused);
    advance(1);
    expect(tickets.open(tickets.issue(actor, channels).ticket, { resuming: false }).actor).toEqual(actor);
  });

  it('is refused when forged in any way', () => {
    const { tickets, clock } = setUp();
    const other = createStreamTickets({ secret: 'other', clock, random: systemRandom });
    const { ticket } = tickets.issue(actor, channels);
    const [body, signature] = ticket.split('.') as [string, string];
    const changed = Buffer.from(Buffer.from(body, 'base64url').toString().replace('u-1', 'u-2')).toString(
      'base64url',
    );
    for (const forged of [
      other.issue(actor, channels).ticket,
      `${changed}.${signature}`,
      `${body}.`,
      body,
      '',
      `${ticket}.x`,
      'a.b',
      `${body}.${signature.slice(0, -4)}`,
    ]) {
      expect(() => tickets.open(forged, { resuming: false })).toThrow(refused);
    }
  });
});
