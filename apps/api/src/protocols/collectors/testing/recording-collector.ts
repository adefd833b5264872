import { InvalidApiKey, PulseError, systemClock } from '@pulse/core';
import { fastify } from 'fastify';
import { registerCollectors } from '../collectors.ts';
import type { IncomingEvent, Ingest } from '../ingest.ts';

/** The collectors before an ingest that remembers: for what they answer, and not what is stored. */
export interface RecordingCollector extends AsyncDisposable {
  readonly url: string;
  /** The only key that is good. */
  readonly key: string;
  /** What was handed to ingest, call by call. */
  readonly batches: readonly (readonly IncomingEvent[])[];
  /** What ingest answers from now on in place of taking events. */
  failWith(error: Error | undefined): void;
}

/** An event is refused by its place when its name is no text, as the use case does it. */
export async function startRecordingCollector(): Promise<RecordingCollector> {
  const key = 'pk_recording';
  const batches: (readonly IncomingEvent[])[] = [];
  let failure: Error | undefined;
  const app = fastify();
  const ingest: Ingest = async (given, events) => {
    if (failure !== undefined) throw failure;
    if (given !== key) throw new PulseError(InvalidApiKey);
    batches.push(events);
    const rejected = events.flatMap((event, index) =>
      typeof event.name === 'string' ? [] : [{ index, code: 'INVALID_INPUT', message: 'name is missing' }],
    );
    return { accepted: events.length - rejected.length, duplicates: 0, rejected };
  };
  registerCollectors(app, ingest, systemClock);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    key,
    batches,
    failWith(error) {
      failure = error;
    },
    async [Symbol.asyncDispose]() {
      await app.close();
    },
  };
}
