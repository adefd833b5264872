import type { EventFrame } from './event-frame.ts';
import { FrameLedger } from './frame-ledger.ts';
import { ProtocolRefusal, type RefusalBody } from './protocol-refusal.ts';

export interface EventStreamClient {
  readonly ledger: FrameLedger;
  readonly headers: Headers;
  /** Of the newest block that had one. */
  readonly lastEventId: string;
  /** Names of blocks other than plain messages, e.g. `reconnect`. */
  readonly events: readonly string[];
  /** Settles when the stream is over, whoever ended it. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

export interface EventStreamOptions {
  /** Of the server, `http://…`. */
  readonly url: string;
  readonly token?: string;
  readonly ticket?: string;
  readonly channels?: readonly string[];
  /** As the query parameter. */
  readonly after?: string;
  /** As the header. */
  readonly lastEventId?: string;
  /** Goes on with an earlier connection's. */
  readonly ledger?: FrameLedger;
}

/**
 * Opens `/api/v1/sse` and reads it with a parser of our own, which also sees what EventSource hides.
 *
 * @throws {ProtocolRefusal} when the answer is no stream
 */
export async function openEventStream(options: EventStreamOptions): Promise<EventStreamClient> {
  const { token, ticket, channels, after, lastEventId } = options;
  const query = new URLSearchParams({
    ...(channels === undefined ? {} : { channels: channels.join(',') }),
    ...(after === undefined ? {} : { after }),
    ...(ticket === undefined ? {} : { ticket }),
  });
  const abort = new AbortController();
  const response = await fetch(`${options.url}/api/v1/sse?${query}`, {
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: abort.signal,
  });
  if (response.status !== 200 || response.body === null) {
    const body = (await response.json()) as { error?: RefusalBody };
    throw new ProtocolRefusal(body.error ?? { code: 'NO_ENVELOPE' }, response.status);
  }
  const ledger = options.ledger ?? new FrameLedger();
  const events: string[] = [];
  const client = { ledger, headers: response.headers, lastEventId: lastEventId ?? after ?? '', events };
  const ended = readBlocks(response.body, (block) => {
    if (block.id !== undefined) client.lastEventId = block.id;
    if (block.event !== undefined) events.push(block.event);
    else if (block.data !== undefined) ledger.record(JSON.parse(block.data) as EventFrame);
  });
  return Object.assign(client, {
    ended,
    async close() {
      abort.abort();
      await ended;
    },
  });
}

interface Block {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

async function readBlocks(body: ReadableStream<Uint8Array>, take: (block: Block) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) take(parseBlock(block));
    }
  } catch {
    // cut off, by us or on the way: what was complete has been taken
  }
}

function parseBlock(block: string): Block {
  const fields: Record<string, string> = {};
  for (const line of block.split('\n')) {
    const [, name, value] = /^(id|event|data): ?(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    fields[name] = fields[name] === undefined ? value : `${fields[name]}\n${value}`;
  }
  return fields;
}
