import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { errorCodeOf } from '../protocols/rest/envelope.ts';
import { type HubListener, registerHubMetrics } from './hub-metrics.ts';

/** What is asked at the time of a scrape. */
export interface MetricSources {
  /** Open live connections by protocol. */
  readonly connections: () => Readonly<Record<string, number>>;
  readonly hub: () => { readonly channels: number; readonly watchers: number; readonly congested: number };
  /** Items that wait in each lane. */
  readonly lanes: () => Readonly<Record<string, number>>;
  readonly pool: () => { readonly busy: number; readonly idle: number; readonly waiting: number };
  /** Rejects when the database does not answer; the figure is then NaN. */
  readonly pendingEvents: () => Promise<number>;
  /** Rejects when the database does not answer. */
  readonly jobs: () => Promise<
    readonly {
      readonly queue: string;
      readonly pending: number;
      readonly delayed: number;
      readonly dead: number;
    }[]
  >;
  readonly overloaded: () => boolean;
}

export interface Metrics {
  flushed(lane: string, items: number, milliseconds: number): void;
  failed(code: string, protocol: string): void;
  /** Counts a request that no hook sees. */
  answered(
    method: string,
    request: {
      readonly route: string;
      readonly status: number;
      readonly milliseconds: number;
      readonly errorCode: string | undefined;
    },
  ): void;
  readonly hub: HubListener;
}

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const flushSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
const flushItems = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** Names and meanings of all figures are in docs/operations.md. A request costs two increments. */
export function registerMetrics(app: FastifyInstance, sources: MetricSources): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  const requests = new Counter({
    name: 'pulse_http_requests_total',
    help: 'Answered HTTP requests.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'pulse_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route'],
    buckets: requestSeconds,
    registers,
  });
  const errors = new Counter({
    name: 'pulse_errors_total',
    help: 'Errors answered, by code.',
    labelNames: ['code', 'protocol'],
    registers,
  });
  const flushSizes = new Histogram({
    name: 'pulse_lane_flush_items',
    help: 'Writes that one transaction of a lane took.',
    labelNames: ['lane'],
    buckets: flushItems,
    registers,
  });
  const flushDurations = new Histogram({
    name: 'pulse_lane_flush_duration_seconds',
    help: 'How long a flush of a lane took.',
    labelNames: ['lane'],
    buckets: flushSeconds,
    registers,
  });
  registerGauges(registers, sources);

  /** Labels are looked up once per route, not per request. */
  const ofRoute = new Map<string, { observe(seconds: number): void; count(status: number): void }>();
  function routeMetrics(method: string, route: string) {
    const key = `${method} ${route}`;
    const known = ofRoute.get(key);
    if (known) return known;
    const duration = durations.labels(method, route);
    const byStatus = new Map<number, { inc(): void }>();
    const made = {
      observe: (seconds: number) => duration.observe(seconds),
      count(status: number) {
        const counter = byStatus.get(status) ?? requests.labels(method, route, String(status));
        byStatus.set(status, counter);
        counter.inc();
      },
    };
    ofRoute.set(key, made);
    return made;
  }

  const answered: Metrics['answered'] = (method, { route, status, milliseconds, errorCode }) => {
    const metrics = routeMetrics(method, route);
    metrics.observe(milliseconds / 1_000);
    metrics.count(status);
    if (errorCode !== undefined) errors.inc({ code: errorCode, protocol: 'rest' });
  };

  app.addHook('onResponse', (request, reply, done) => {
    const [method, route] = routeOf(request);
    const { elapsedTime: milliseconds, statusCode: status } = reply;
    answered(method, { route, status, milliseconds, errorCode: errorCodeOf(reply) });
    done();
  });
  app.get('/metrics', async (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics()),
  );

  return {
    flushed(lane, items, milliseconds) {
      flushSizes.observe({ lane }, items);
      flushDurations.observe({ lane }, milliseconds / 1_000);
    },
    answered,
    failed: (code, protocol) => errors.inc({ code, protocol }),
    hub: registerHubMetrics(registers),
  };
}

/** Addresses without a route count as one, or whoever scans us would fill the memory with labels. */
function routeOf(request: FastifyRequest): [method: string, route: string] {
  const { url } = request.routeOptions;
  return url === undefined ? ['*', 'none'] : [request.method, url];
}

function registerGauges(registers: Registry[], sources: MetricSources): void {
  const gauge = (
    name: string,
    help: string,
    labelNames: string[],
    collect: (gauge: Gauge) => void | Promise<void>,
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        await collect(this);
      },
    });
  gauge('pulse_live_connections', 'Open live connections.', ['protocol'], (each) => {
    for (const [protocol, count] of Object.entries(sources.connections())) each.set({ protocol }, count);
  });
  gauge('pulse_live_channels', 'Channels that somebody watches.', [], (each) =>
    each.set(sources.hub().channels),
  );
  gauge('pulse_live_watchers', 'Subscriptions to channels.', [], (each) => each.set(sources.hub().watchers));
  gauge('pulse_live_congested', 'Live connections that take less than they are given.', [], (each) =>
    each.set(sources.hub().congested),
  );
  gauge('pulse_lane_queued', 'Writes that wait for a flush.', ['lane'], (each) => {
    for (const [lane, queued] of Object.entries(sources.lanes())) each.set({ lane }, queued);
  });
  gauge(
    'pulse_database_connections',
    'Pooled connections, and callers that wait for one.',
    ['state'],
    (each) => {
      for (const [state, count] of Object.entries(sources.pool())) each.set({ state }, count);
    },
  );
  gauge('pulse_outbox_pending', 'Recorded events that wait for the relay.', [], async (each) => {
    each.set(await sources.pendingEvents().catch(() => Number.NaN));
  });
  gauge('pulse_jobs', 'Jobs that are not done, by queue.', ['queue', 'state'], async (each) => {
    each.reset();
    for (const { queue, ...states } of await sources.jobs().catch(() => [])) {
      for (const [state, count] of Object.entries(states)) each.set({ queue, state }, count);
    }
  });
  gauge('pulse_overloaded', '1 while requests are refused because of overload.', [], (each) =>
    each.set(sources.overloaded() ? 1 : 0),
  );
}
