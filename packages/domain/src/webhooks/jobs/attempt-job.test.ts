import type { JobRequest } from '@pulse/core';
import { expect, test } from 'vitest';
import { AttemptJob, recordWait } from './attempt-job.ts';

const job = { deliveryId: '019d2c1e-6f3a-7c55-9c0e-2f4b8a1d7e60', series: 2, attempt: 3 };

test('an attempt that found no place waits ever longer, up to as long as an attempt may take', async () => {
  for (const [below, delays] of [
    [() => 0, [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]],
    [(bound: number) => bound - 1, [501, 1_001, 2_001, 4_001, 7_501, 7_501]],
  ] as const) {
    const recorded: JobRequest[] = [];
    const ports = {
      jobs: { record: async (request: JobRequest) => recorded.push(request) > 0 },
      random: { bytes: (count: number) => new Uint8Array(count), below },
    };
    for (let waits = 0; waits < 6; waits += 1) await recordWait({ ...job, waits }, ports);
    expect(recorded.map(({ delayMilliseconds }) => delayMilliseconds)).toEqual(delays);
    // Each is a job of its own: the one that found no place is not done while the next is recorded.
    expect(recorded.map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5, 6].map((waits) => `${job.deliveryId}-2-3-${waits}`),
    );
    expect(AttemptJob.parse(recorded[1]?.data)).toEqual({ ...job, waits: 2 });
  }
});

test('a job of before there were places has not waited', () => {
  expect(AttemptJob.parse(job)).toEqual({ ...job, waits: 0 });
});
