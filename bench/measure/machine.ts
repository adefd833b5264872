import { availableParallelism, cpus, totalmem } from 'node:os';
import { canPin, cores } from './affinity.ts';

/** What the figures were measured on: in one line, because figures without it mean nothing. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim().replace(/\s+/g, ' ') ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${availableParallelism()} cores (${model})`,
    `${memory} GiB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
  ].join(', ');
}

/** Who ran where. */
export function describePlacement(): string {
  return canPin
    ? `server under test on core ${cores.server}; load generator and every PostgreSQL on core ${cores.load}`
    : 'not pinned to cores (no taskset, or a single core): server, load and PostgreSQL share all of them';
}
