import { randomUUID } from 'node:crypto';
import {
  createSeededRandom,
  type HttpFault,
  type HttpFaultProxy,
  planFaults,
  startHttpFaultProxy,
  testSeed,
} from '@pulse/testing';
import { expect } from 'vitest';
import type { CollectorStage } from './collector-stage.ts';

/** All that may befall a request: 413 is answered by who has not passed it on, the others also after they have. */
export function everyFault(leastBytesOf413: number): readonly HttpFault[] {
  return [
    { when: 'before', what: 413, leastBytes: leastBytesOf413 },
    ...(['before', 'after'] as const).flatMap((when) =>
      ([429, 503, 'cut'] as const).map((what) => ({ when, what })),
    ),
  ];
}

interface ThroughFaults {
  readonly stage: CollectorStage;
  readonly faults: readonly HttpFault[];
  /** How often each of them comes. */
  readonly times: number;
  /** Sends an event of each name through the proxy, and resolves once the SDK says that it is done. */
  readonly send: (proxy: HttpFaultProxy, names: readonly string[]) => Promise<void>;
  readonly events: number;
}

/** Sends events through a proxy until it is out of faults; what is stored is what was sent, each once. */
export async function expectEveryEventOnce({
  stage,
  faults,
  times,
  send,
  events,
}: ThroughFaults): Promise<void> {
  const seed = testSeed();
  const plan = planFaults(createSeededRandom(seed), faults, times);
  await using proxy = await startHttpFaultProxy({ target: stage.url, plan });
  const run = `run-${randomUUID()}`;
  const names = Array.from({ length: events }, (_, index) => `${run}-${String(index).padStart(4, '0')}`);
  await send(proxy, names);
  const stored = (await stage.events()).map(({ name }) => name).filter((name) => name.startsWith(run));
  expect([seed, stored.toSorted()]).toEqual([seed, names]);
  // Otherwise less was tried than is promised.
  expect([seed, proxy.remaining]).toEqual([seed, 0]);
}

/**
 * What a refusal by itself does to one batch, as the table of docs/collectors.md has it: whether its events are stored
 * in the end.
 */
export async function survives(
  stage: CollectorStage,
  what: HttpFault['what'],
  send: (url: string, name: string) => Promise<void>,
): Promise<boolean> {
  await using proxy = await startHttpFaultProxy({ target: stage.url, plan: [{ when: 'before', what }] });
  const name = `refused-${randomUUID()}`;
  await send(proxy.url, name);
  expect(proxy.remaining).toBe(0);
  return (await stage.events()).some((event) => event.name === name);
}
