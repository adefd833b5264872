import { randomUUID } from 'node:crypto';
import { type Distribution, distributionOf } from '../measure/percentiles.ts';
import { processorSeconds } from '../measure/process-usage.ts';
import { encodePost } from '../wire/raw-http.ts';
import { openConnections } from './vote-load.ts';

export interface IngestLoad {
  readonly port: number;
  readonly path: string;
  readonly token?: string | undefined;
  /** Events in a request; 0 is one event that is not in a list. */
  readonly batch: number;
  readonly connections: number;
  /** How long requests are sent, after `warmUpSeconds` of the same. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** The server and its database. */
  readonly pids: readonly number[];
}

export interface IngestResult {
  readonly seconds: number;
  readonly requests: number;
  readonly events: number;
  /** Events that were acknowledged in all, warming up included: what must be on the disk. */
  readonly acknowledged: number;
  /** By status, when not 2xx. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly latency: Distribution;
  readonly processorSeconds: number | undefined;
}

/** Sends events of about 200 bytes over so many connections, each sending its next request when the last was answered. */
export async function runIngestLoad(load: IngestLoad): Promise<IngestResult> {
  const connections = await openConnections(load.port, load.connections);
  const latencies: number[] = [];
  const refusals: Record<string, number> = {};
  let measuring = false;
  let running = true;
  let requests = 0;
  let accepted = 0;
  const eventsPerRequest = Math.max(1, load.batch);

  const sending = Promise.all(
    connections.map(async (connection) => {
      while (running) {
        const request = requestOf(load);
        const sentAt = performance.now();
        const { status } = await connection.request(request);
        if (status >= 200 && status < 300) accepted += 1;
        else refusals[status] = (refusals[status] ?? 0) + 1;
        if (!measuring) continue;
        requests += 1;
        latencies.push(performance.now() - sentAt);
      }
    }),
  );
  await pause(load.warmUpSeconds);
  const usageBefore = processorSeconds(load.pids);
  const startedAt = performance.now();
  measuring = true;
  await pause(load.seconds);
  measuring = false;
  const seconds = (performance.now() - startedAt) / 1_000;
  const usageAfter = processorSeconds(load.pids);
  running = false;
  await sending;
  for (const connection of connections) connection.close();
  return {
    seconds,
    requests,
    events: requests * eventsPerRequest,
    acknowledged: accepted * eventsPerRequest,
    refusals,
    latency: distributionOf(Float64Array.from(latencies)),
    processorSeconds:
      usageAfter === undefined || usageBefore === undefined ? undefined : usageAfter - usageBefore,
  };
}

function requestOf({ path, token, batch }: IngestLoad): Buffer {
  if (batch === 0) return encodePost(path, newEvent(), token);
  return encodePost(path, { events: Array.from({ length: batch }, newEvent) }, token);
}

let sent = 0;
/** About 200 bytes. */
function newEvent(): object {
  sent += 1;
  return {
    id: randomUUID(),
    name: `order.paid.${sent % 20}`,
    level: 'info',
    userId: `user-${sent % 1_000}`,
    properties: { amount: sent, currency: 'EUR', plan: 'pro', path: '/checkout/done', page: sent % 7 },
  };
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
