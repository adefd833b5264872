import { InvalidInput, InvalidJson, PulseError, Unauthenticated } from '@pulse/core';

/** What a subscription's URL says: tRPC's `input`, `lastEventId` and `connectionParams`. */
export interface StreamInput {
  readonly input: unknown;
  readonly after: string | undefined;
  readonly ticket: string | undefined;
}

/**
 * Reads it as tRPC does. A place comes as `Last-Event-ID` when EventSource reconnects by itself, and in the input
 * when the client's link opens the subscription anew.
 *
 * @throws PulseError INVALID_JSON, INVALID_INPUT, UNAUTHENTICATED
 */
export function readStreamInput(query: URLSearchParams, lastEventId: string | undefined): StreamInput {
  const parsed = parseJson(query.get('input') ?? '{}');
  const { lastEventId: inInput, input } = withoutPlace(parsed);
  return {
    input,
    after: lastEventId || query.get('lastEventId') || query.get('Last-Event-Id') || inInput || undefined,
    ticket: ticketOf(query.get('connectionParams')),
  };
}

function withoutPlace(parsed: unknown): { lastEventId?: string | undefined; input: unknown } {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { input: parsed };
  const { lastEventId, ...input } = parsed as Record<string, unknown>;
  if (lastEventId === undefined || lastEventId === null) return { input };
  if (typeof lastEventId === 'string') return { lastEventId, input };
  throw new PulseError(InvalidInput, { message: 'lastEventId: expected a string.' });
}

/**
 * Connection parameters travel in the URL, where logs and histories keep them: they carry a stream ticket, which
 * opens one stream only, and nothing else.
 */
function ticketOf(connectionParams: string | null): string | undefined {
  if (connectionParams === null) return undefined;
  const parameters = parseJson(connectionParams);
  if (parameters === null) return undefined; // a client whose function for them had none
  if (typeof parameters !== 'object' || Array.isArray(parameters)) {
    throw new PulseError(InvalidInput, { message: 'connectionParams: expected an object.' });
  }
  const { ticket, ...others } = parameters as Record<string, unknown>;
  if (Object.keys(others).length > 0) {
    throw new PulseError(Unauthenticated, {
      message: 'connectionParams are part of the URL: they take a stream `ticket`, and no other credential.',
    });
  }
  if (ticket !== undefined && typeof ticket !== 'string') {
    throw new PulseError(InvalidInput, { message: 'connectionParams.ticket: expected a string.' });
  }
  return ticket;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PulseError(InvalidJson, { message: 'A parameter of the URL is not valid JSON.', cause });
  }
}
