import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const lagSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5];
const passSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25];

/** What the hub tells; times in milliseconds. */
export interface HubListener {
  passed(pass: {
    readonly milliseconds: number;
    readonly pauseMilliseconds: number;
    readonly lagMilliseconds: number | undefined;
  }): void;
  conflated(where: 'channel' | 'reader', states: number): void;
  lagged(): void;
  replayed(bytes: number): void;
}

/** How far the audience is behind, and what was left out for it. A pass costs two observations. */
export function registerHubMetrics(registers: Registry[]): HubListener {
  const lag = new Histogram({
    name: 'pulse_live_lag_seconds',
    help: 'Age of the oldest news of a pass, from its commit until its last reader had been written.',
    buckets: lagSeconds,
    registers,
  });
  const passes = new Histogram({
    name: 'pulse_live_pass_duration_seconds',
    help: 'Time spent on writing to all connections that had something to get.',
    buckets: passSeconds,
    registers,
  });
  const pause = new Gauge({
    name: 'pulse_live_tick_pause_seconds',
    help: 'Pause after the last pass: 0 while there is little to write, up to 0.02.',
    registers,
  });
  const conflated = new Counter({
    name: 'pulse_live_conflated_total',
    help: 'States that were never sent because a newer one took their place.',
    labelNames: ['where'],
    registers,
  });
  const lagged = new Counter({
    name: 'pulse_live_lagged_total',
    help: 'Times that a reader was so far behind that it was read anew from the log.',
    registers,
  });
  const replayed = new Counter({
    name: 'pulse_live_replayed_bytes_total',
    help: 'Log frames sent again to readers that resumed.',
    registers,
  });
  for (const where of ['channel', 'reader']) conflated.inc({ where }, 0);

  return {
    passed({ milliseconds, pauseMilliseconds, lagMilliseconds }) {
      passes.observe(milliseconds / 1_000);
      pause.set(pauseMilliseconds / 1_000);
      // The database's clock and ours may be apart by more than a frame needs.
      if (lagMilliseconds !== undefined) lag.observe(Math.max(0, lagMilliseconds) / 1_000);
    },
    conflated: (where, states) => conflated.inc({ where }, states),
    lagged: () => lagged.inc(),
    replayed: (bytes) => replayed.inc(bytes),
  };
}
