import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Scene, startScene } from '../live/scene.ts';
import { findPort, type PulseProcess, startPulse } from '../pulse-process.ts';
import { type ExampleProgram, runExample, watchingPrograms } from './example-program.ts';
import { takePart } from './take-part.ts';

/** How many join, vote and speak beside the programs. */
const visitors = 8;

describe('the server restarts while every example watches', () => {
  let directory: string;
  let port: number;
  let pulse: PulseProcess;
  let scene: Scene;
  let examples: readonly ExampleProgram[];

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'pulse-examples-'));
    port = await findPort();
    pulse = startPulse({ dataDirectory: directory, port });
    await pulse.ready();
    scene = await startScene(pulse.url);
    const { poll, session } = scene;
    examples = watchingPrograms.map((file) =>
      runExample(file, { url: pulse.url, code: session.code, json: true }),
    );
    for (const { ledger } of examples) {
      await ledger.until(
        () => ledger.poll(poll.id).newest?.data.total === watchingPrograms.length,
        'the votes of all examples',
      );
      await ledger.until(() => ledger.session(session.id).newest !== undefined, 'the snapshot');
    }
    await takePart(scene, 1);
    pulse.kill('SIGTERM');
    await pulse.exited;
    pulse = startPulse({ dataDirectory: directory, port });
    await pulse.ready();
    for (let visitor = 2; visitor <= visitors; visitor += 1) await takePart(scene, visitor);
    await scene.host.post(`/polls/${poll.id}/close`);
  });

  afterAll(async () => {
    await Promise.all((examples ?? []).map((example) => example.interrupt()));
    pulse?.kill('SIGTERM');
    await pulse?.exited;
    await rm(directory, { recursive: true, force: true });
  });

  test.each(watchingPrograms.map((file, index) => [file, index] as const))(
    '%s comes back by itself, and has every vote and every event once',
    async (_file, index) => {
      const { ledger } = examples[index] as ExampleProgram;
      const { poll, session } = scene;
      await ledger.until(() => ledger.poll(poll.id).seals.length === 1, 'the seal');
      expect(ledger.poll(poll.id).newest?.data.total).toBe(watchingPrograms.length + visitors);
      const events = () => ledger.session(session.id).entries.map(({ event }) => event);
      await ledger.until(() => events().includes('poll.closed'), 'the closing');
      expect(events()).toEqual([...Array.from({ length: visitors }, () => 'message.posted'), 'poll.closed']);
      expect(ledger.problems).toEqual([]);
      expect(ledger.frames.filter(({ kind }) => kind === 'reset')).toEqual([]);
    },
  );
});
