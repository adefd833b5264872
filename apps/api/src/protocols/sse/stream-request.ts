import { type Actor, InvalidInput, PulseError, Unauthenticated } from '@pulse/core';
import {
  type ChannelFilters,
  type Hub,
  InvalidStreamTicket,
  type ResumeCell,
  type StreamTickets,
  TooManyChannels,
} from '@pulse/realtime';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { channelsPerConnection } from '../connection-limits.ts';
import type { Authenticate } from '../identity.ts';
import { refuseCredentialsInUrl, tokenOfHeaders } from '../request-credentials.ts';

/** Who may watch what, from where, as one request to open a stream says and proves it. */
export interface StreamRequest {
  readonly actor: Actor;
  readonly channels: readonly string[];
  /** By channel, what of it is asked for. */
  readonly filters: Readonly<Record<string, ChannelFilters>>;
  /** A verified resume token. */
  readonly after: string | undefined;
  /** When the stream must end. */
  readonly expiresAt: Date | null;
  /** Set when a ticket opened it: a reopening ends the stream that it replaces. */
  readonly ticketId: string | undefined;
}

export interface StreamRequestOptions {
  readonly authenticate: Authenticate;
  readonly tickets: StreamTickets;
  readonly hub: Pick<Hub, 'parseToken'>;
  /** What the actor of a ticket is today, when it is opened again up to 24 h later; its roles may have changed. */
  readonly currentActor?: ((actor: Actor) => Promise<Actor>) | undefined;
}

/**
 * Reads and verifies the request.
 *
 * @param channels what the address stands for; what the query lists when absent
 * @throws PulseError UNAUTHENTICATED, INVALID_STREAM_TICKET, INVALID_RESUME_TOKEN, INVALID_INPUT,
 *   TOO_MANY_CHANNELS, or what `authenticate` throws
 */
export async function readStreamRequest(
  request: FastifyRequest,
  options: StreamRequestOptions,
  channels?: readonly string[],
): Promise<StreamRequest> {
  const query = request.query as Record<string, unknown>;
  refuseCredentialsInUrl(query);
  const after = single(request.headers['last-event-id']) || single(query.after) || undefined;
  const ticket = single(query.ticket);
  const { headers } = request;
  if (ticket !== undefined && headers.authorization === undefined && headers['x-api-key'] === undefined) {
    return { ...(await openByTicket(ticket, after, options)), filters: filtersOf(query.filters) };
  }
  const token = tokenOfHeaders(headers);
  if (token === undefined) throw new PulseError(Unauthenticated);
  const { actor, expiresAt } = await options.authenticate(token);
  if (after !== undefined) options.hub.parseToken(after);
  const listed = channels ?? listedChannels(query.channels);
  const filters = filtersOf(query.filters);
  return { actor, channels: listed, filters, after, expiresAt, ticketId: undefined };
}

/**
 * Opens the stream of a ticket, or opens it again when `after` is a place in it.
 *
 * @throws PulseError INVALID_STREAM_TICKET, INVALID_RESUME_TOKEN
 */
export async function openByTicket(
  ticket: string,
  after: string | undefined,
  { tickets, hub, currentActor }: Omit<StreamRequestOptions, 'authenticate'>,
): Promise<Omit<StreamRequest, 'filters'>> {
  const cells: readonly ResumeCell[] = after === undefined ? [] : hub.parseToken(after);
  const resuming = cells.length > 0;
  const opened = tickets.open(ticket, { resuming });
  const itsOwn = cells.some((cell) => opened.channels.includes(cell.channel));
  if (resuming && !itsOwn)
    throw new PulseError(InvalidStreamTicket, { cause: new Error('resumes another stream') });
  return {
    actor: resuming && currentActor ? await currentActor(opened.actor) : opened.actor,
    channels: opened.channels,
    after,
    expiresAt: opened.expiresAt,
    ticketId: opened.id,
  };
}

function listedChannels(value: unknown): readonly string[] {
  const listed = [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : []));
  const channels = [...new Set(listed.map((channel) => channel.trim()).filter((channel) => channel !== ''))];
  if (channels.length === 0) {
    throw new PulseError(InvalidInput, { message: 'channels: name at least one, e.g. channels=poll:{id}.' });
  }
  if (channels.length > channelsPerConnection) throw new PulseError(TooManyChannels);
  return channels;
}

/** JSON in the query: by channel an object of filters. */
function filtersOf(value: unknown): Readonly<Record<string, ChannelFilters>> {
  if (value === undefined) return {};
  const read = ByChannel.safeParse(value);
  if (read.success) return read.data;
  throw new PulseError(InvalidInput, {
    message: 'filters: write an object as JSON, e.g. {"project:{id}":{"level":"error"}}.',
  });
}

const ByChannel = z
  .string()
  .transform((text, { issues }) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      issues.push({ code: 'custom', message: 'not JSON', input: text });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.record(z.string(), z.unknown())));

function single(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
