import { createParser } from 'eventsource-parser';
import { isPulseError, isTemporary, isTokenRefused, NetworkError } from '../errors.ts';
import type { EventFrame } from '../frame.ts';
import { readEnvelope, restPrefix } from '../request.ts';
import {
  type CloseReason,
  openWithin,
  type Subscription,
  silenceLimit,
  type Transport,
  type TransportOptions,
} from './transport.ts';

/**
 * Server-sent events, for networks whose proxies break WebSocket. Read by `fetch`, not EventSource: Node has none, and
 * with a header there is no ticket to fetch first. A stream's channels are fixed when it opens, so a change of
 * subscriptions closes it, and the connection opens another that resumes.
 */
export function openEventStream(options: TransportOptions, fetch: typeof globalThis.fetch): Transport {
  const { events } = options;
  const subscriptions = options.subscriptions();
  const abort = new AbortController();
  let closed = false;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    closed = true;
    clearTimeout(silence);
    abort.abort();
  };
  const finish = (reason: CloseReason) => {
    if (closed) return;
    close();
    events.onClosed(reason);
  };
  const listen = (patience: number) => {
    clearTimeout(silence);
    if (!closed) silence = setTimeout(() => finish('lost'), patience);
  };

  const ask = (asked: readonly Subscription[], signal: AbortSignal) => {
    const channels = asked.map(({ channel }) => channel).join(',');
    // The token of several channels is the tokens of each, joined (docs/adr/0004).
    const after = asked.flatMap((subscription) => subscription.after ?? []).join('~');
    const filters = asked.flatMap(({ channel, filters: own }) => (own ? [[channel, own] as const] : []));
    const query = new URLSearchParams({
      channels,
      ...(filters.length === 0 ? {} : { filters: JSON.stringify(Object.fromEntries(filters)) }),
    });
    return fetch(`${options.url}${restPrefix}/sse?${query}`, {
      headers: {
        accept: 'text/event-stream',
        authorization: `Bearer ${options.token}`,
        ...(after === '' ? {} : { 'last-event-id': after }),
      },
      cache: 'no-store',
      signal,
    });
  };

  const run = async () => {
    listen(openWithin);
    const response = await ask(subscriptions, abort.signal);
    if (!response.ok || !response.body) return refuse(response);
    if (closed) return;
    events.onReady();
    const parser = createParser({
      onEvent({ event, data }) {
        if (event === 'reconnect') finish('move');
        else if (!closed) takeFrame(data);
      },
    });
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      listen(silenceLimit);
      const { done, value } = await reader.read();
      if (done || closed) return finish('lost');
      parser.feed(decoder.decode(value, { stream: true }));
    }
  };
  const takeFrame = (data: string) => {
    const frame = JSON.parse(data) as EventFrame;
    if (frame.type === 'event') events.onEvent(frame);
  };

  /** One refused channel refuses the whole stream: each is asked alone to find out which. */
  const refuse = async (response: Response) => {
    const refusal = await readRefusal(response);
    if (isTokenRefused(refusal)) return finish('expired');
    if (isTemporary(refusal)) return finish(isPulseError(refusal, 'SHUTTING_DOWN') ? 'move' : 'lost');
    for (const subscription of subscriptions) {
      const trial = new AbortController();
      const alone = await ask([subscription], trial.signal);
      const refused = alone.ok ? undefined : await readRefusal(alone);
      trial.abort();
      if (closed) return;
      if (isPulseError(refused)) events.onRefused(subscription.channel, refused);
    }
    finish('reopen');
  };

  run().catch(() => finish('lost'));

  return {
    subscribe: () => finish('reopen'),
    unsubscribe: () => undefined,
    // The stream ends with its token; the next one has another.
    renew: () => undefined,
    probe: () => undefined,
    close,
  };
}

/** Why a response is no stream. */
async function readRefusal(response: Response): Promise<unknown> {
  try {
    await readEnvelope(response);
    return new NetworkError(`no stream, status ${response.status}`);
  } catch (error) {
    return error;
  }
}
