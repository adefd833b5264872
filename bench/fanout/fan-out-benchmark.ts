import type { FanOutTarget } from '../load/dialects.ts';
import { Generator } from '../load/generator-process.ts';
import type { Goal } from '../report/goals.ts';
import type { BenchReport } from '../report/report.ts';
import { RunContext } from '../run-context.ts';
import { startFanOutPeer } from '../servers/peer-server.ts';
import { type PulseServer, startPulseServer } from '../servers/pulse-server.ts';
import { type FanOutSize, fullSize, quickSize } from './fan-out-size.ts';
import { FanOutStage } from './fan-out-stage.ts';

const names = {
  pulse: 'Pulse WebSocket',
  events: 'Pulse SSE',
  'plain-websocket': 'ws',
  'socket-io': 'Socket.IO',
} as const;

interface Repetition {
  readonly context: RunContext;
  readonly size: FanOutSize;
  readonly generator: Generator;
  readonly repetition: number;
  /** Highest rates of earlier repetitions, by what was measured. */
  readonly hints: Map<string, number>;
}

/** Messages to many subscribers: Pulse and its peers in turn, each repetition with fresh processes. */
export async function benchFanOut(options: {
  readonly repetitions: number;
  readonly quick: boolean;
}): Promise<BenchReport> {
  const size = options.quick ? quickSize : fullSize;
  const context = new RunContext(size.minutes);
  const hints = new Map<string, number>();
  for (let repetition = 0; repetition < options.repetitions; repetition += 1) {
    context.progress(`repetition ${repetition + 1} of ${options.repetitions}`);
    await using generator = await Generator.start();
    const run = { context, size, generator, repetition, hints };
    for (const peer of ['plain-websocket', 'socket-io'] as const) {
      await context.part(`${names[peer]}, ${size.subscribers}`, () => playPeerHall(run, peer));
      await context.part(`${names[peer]}, ${size.crowd}`, () => playPeerCrowd(run, peer));
    }
    await context.part(`Pulse, ${size.subscribers}`, () => playPulseHall(run));
    await context.part(`Pulse, ${size.crowd}`, () => playPulseCrowd(run));
  }
  return {
    benchmark: 'fanout',
    repetitions: options.repetitions,
    figures: context.figures,
    goals: goalsOf(context, size),
    notes: [...context.allNotes(), ...notesOf(size)],
    problems: context.problems,
  };
}

async function playPeerHall(run: Repetition, kind: 'plain-websocket' | 'socket-io'): Promise<void> {
  const { size } = run;
  await using server = await startFanOutPeer(kind);
  const target = { kind, port: server.port } as const;
  const stage = await FanOutStage.open({ ...run, server, target, name: names[kind] });
  await stage.subscribe(size.subscribers);
  await stage.measureHot(run.hints);
  // After the hot part: a server that has served is what people have, one that still compiles itself is not.
  await stage.measureCost('trickle', size.trickle / size.subscribers, size.trickleSeconds);
}

async function playPeerCrowd(run: Repetition, kind: 'plain-websocket' | 'socket-io'): Promise<void> {
  await using server = await startFanOutPeer(kind);
  const target = { kind, port: server.port } as const;
  const stage = await FanOutStage.open({ ...run, server, target, name: names[kind] });
  await stage.measureMemory(run.size.crowd);
  // No goal compares the large hall with plain ws, and a minute is a minute.
  if (kind === 'socket-io') await stage.measureHot(run.hints);
}

async function playPulseHall(run: Repetition): Promise<void> {
  const { size } = run;
  await using server = await startPulseServer();
  const tokens = await server.join(size.people);
  const open = (kind: 'pulse-websocket' | 'pulse-events') => openPulse(run, server, kind, tokens);
  const trickle = size.trickle / size.subscribers;

  const sockets = await open('pulse-websocket');
  await sockets.subscribe(size.subscribers);
  const hotSockets = await sockets.measureHot(run.hints);
  await sockets.measureCost('trickle', trickle, size.trickleSeconds);

  const events = await open('pulse-events');
  await events.subscribe(size.subscribers);
  const hotEvents = await events.measureHot(run.hints);
  await events.measureCost('trickle', trickle, size.trickleSeconds);

  // At one rate that both sustain with room to spare: the cost of a delivery falls as the rate grows.
  const busy = Math.min(hotSockets ?? 0, hotEvents ?? 0) / 2;
  if (busy < 1) return;
  await events.measureCost('busy', busy, size.fullSeconds);
  const again = await open('pulse-websocket');
  await again.subscribe(size.subscribers);
  await again.measureCost('busy', busy, size.fullSeconds);
}

async function playPulseCrowd(run: Repetition): Promise<void> {
  await using server = await startPulseServer();
  const stage = await openPulse(run, server, 'pulse-websocket', await server.join(run.size.people));
  await stage.measureMemory(run.size.crowd);
  await stage.measureHot(run.hints);
}

function openPulse(
  run: Repetition,
  server: PulseServer,
  kind: 'pulse-websocket' | 'pulse-events',
  audienceTokens: readonly string[],
): Promise<FanOutStage> {
  const { port, sessionId, hostToken, databasePids } = server;
  const target: FanOutTarget = { kind, port, sessionId, hostToken, audienceTokens };
  const name = kind === 'pulse-events' ? names.events : names.pulse;
  return FanOutStage.open({ ...run, server, databasePids, target, name });
}

function goalsOf({ figures }: RunContext, size: FanOutSize): readonly Goal[] {
  const hall = new Intl.NumberFormat('en-GB').format(size.subscribers);
  const crowd = new Intl.NumberFormat('en-GB').format(size.crowd);
  const hot = (name: string, subscribers: string) => `${name}, ${subscribers} subscribers: hot deliveries`;
  const { pulse, events } = names;
  const peer = names['socket-io'];
  const cost = (name: string, what: string) => `${name}, ${what}: server CPU per million`;
  return [
    {
      name: `hot deliveries/s to ${hall}: Pulse by Socket.IO`,
      direction: 'at least',
      goal: 40,
      floor: 12,
      values: figures.ratio(hot(pulse, hall), hot(peer, hall)),
    },
    {
      name: `hot deliveries/s to ${crowd}: Pulse by Socket.IO`,
      direction: 'at least',
      goal: 26,
      floor: 10,
      values: figures.ratio(hot(pulse, crowd), hot(peer, crowd)),
    },
    {
      name: 'trickle, server CPU: Pulse by Socket.IO',
      direction: 'at most',
      goal: 0.6,
      floor: 0.8,
      values: figures.ratio(cost(pulse, 'trickle'), cost(peer, 'trickle')),
    },
    {
      name: 'trickle, p50: Pulse by Socket.IO',
      direction: 'at most',
      goal: 1,
      values: figures.ratio(`${pulse}, trickle: p50`, `${peer}, trickle: p50`),
    },
    ...['trickle', 'busy'].map(
      (what): Goal => ({
        name: `${what}, server CPU: SSE by WebSocket`,
        direction: 'at most',
        goal: 1.3,
        values: figures.ratio(cost(events, what), cost(pulse, what)),
      }),
    ),
    {
      name: `memory per idle connection at ${crowd}, KB`,
      direction: 'at most',
      goal: 10,
      floor: 15,
      values: figures.values(`${pulse}: memory per idle connection`),
    },
  ];
}

function notesOf(size: FanOutSize): readonly string[] {
  return [
    'messages of 143 bytes; Pulse’s are posted by messages.post calls over WebSocket, are committed to disk ' +
      'before they are delivered, and arrive inside an event frame of some 700 bytes',
    'hot: the highest rate with p99 under 200 ms and everything delivered within a second; busy: half of it',
    `trickle: ${size.trickle} deliveries/s in all`,
    'CPU is the server process alone; PostgreSQL’s is beside it. A generator busy near 1 was the bottleneck',
  ];
}
