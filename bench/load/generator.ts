/**
 * The load generator, a process of its own: one that shares a loop with the server, or with whoever prints, measures
 * itself. It is told what to do by messages of its parent ({@link GeneratorCommands}).
 */

import type { FanOutTarget } from './dialects.ts';
import { FanOutLoad, type FanOutResult, type FanOutStep } from './fan-out-load.ts';
import { type IngestLoad, type IngestResult, runIngestLoad } from './ingest-load.ts';
import { runSlowReaderLoad, type SlowReaderLoad, type SlowReaderResult } from './slow-reader-load.ts';
import { VoteLoad, type VoteStormResult } from './vote-load.ts';
import type { VoteTarget } from './vote-target.ts';

let fanOut: FanOutLoad | undefined;
let votes: VoteLoad | undefined;

const commands = {
  async 'fan-out.open'({ target }: { readonly target: FanOutTarget }): Promise<void> {
    fanOut?.close();
    fanOut = new FanOutLoad(target);
  },
  subscribe: ({ count }: { readonly count: number }): Promise<void> => opened(fanOut).subscribe(count),
  async unsubscribe(_: Readonly<Record<never, never>>): Promise<void> {
    opened(fanOut).unsubscribe();
  },
  'fan-out.run': (step: FanOutStep): Promise<FanOutResult> => opened(fanOut).run(step),
  async 'votes.open'({ target }: { readonly target: VoteTarget }): Promise<void> {
    votes?.close();
    votes = new VoteLoad(target);
  },
  join: ({
    voters,
    connections,
  }: {
    readonly voters: number;
    readonly connections: number;
  }): Promise<number> => opened(votes).join(voters, connections),
  watch: ({ count }: { readonly count: number }): Promise<void> => opened(votes).watch(count),
  storm(options: {
    readonly connections: number;
    readonly serverPids: readonly number[];
  }): Promise<VoteStormResult> {
    return opened(votes).storm(options.connections, options.serverPids);
  },
  ingest: (load: IngestLoad): Promise<IngestResult> => runIngestLoad(load),
  'slow-readers': (load: SlowReaderLoad): Promise<SlowReaderResult> => runSlowReaderLoad(load),
};

/** What the generator does, by name. */
export type GeneratorCommands = typeof commands;

export interface GeneratorRequest {
  readonly id: number;
  readonly command: keyof GeneratorCommands;
  readonly input: unknown;
}

export type GeneratorAnswer =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

function opened<Load>(load: Load | undefined): Load {
  if (load === undefined) throw new Error('nothing has been opened yet');
  return load;
}

async function answer({ id, command, input }: GeneratorRequest): Promise<GeneratorAnswer> {
  try {
    // The parent's types say which input belongs to which command.
    const result = await (commands[command] as (input: unknown) => Promise<unknown>)(input);
    return { id, ok: true, result };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (request: GeneratorRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});
// Without its parent there is nobody to load for.
process.on('disconnect', () => process.exit(0));
