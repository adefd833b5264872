import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentLog } from '@pulse/core';
import { startEmbeddedPostgres } from '@pulse/db';
import { findPort, postgresProcesses } from '../../apps/api/test/pulse-process.ts';
import { cores, pinProcesses } from '../measure/affinity.ts';
import { type ChildServer, startChildServer } from './child-server.ts';

const peers = path.join(import.meta.dirname, '../peers');

/** A fan-out server that is not Pulse. */
export async function startFanOutPeer(kind: 'plain-websocket' | 'socket-io'): Promise<ChildServer> {
  return startChildServer({
    name: kind,
    program: path.join(peers, `${kind}.ts`),
    port: await findPort(),
    environment: {},
  });
}

/** A vote server that is not Pulse, with a poll in it. */
export interface VotePeer extends ChildServer {
  readonly pollId: string;
  readonly optionIds: readonly string[];
  /** Votes by option, counted from the rows. */
  recount(): Promise<readonly number[]>;
  databasePids(): Promise<readonly number[]>;
}

/** A server that takes events and is not Pulse. */
export interface IngestPeer extends ChildServer {
  databasePids(): Promise<readonly number[]>;
  /** Rows that it has stored. */
  count(): Promise<number>;
}

/** @param store `nothing`: it has no database at all */
export async function startIngestPeer(store: 'rows' | 'nothing'): Promise<IngestPeer> {
  const directory = await realpath(await mkdtemp(path.join(tmpdir(), 'pulse-bench-peer-')));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(directory, { recursive: true, force: true }));
  const database = store === 'rows' ? await startEmbeddedPostgres({ directory, log: silentLog }) : undefined;
  if (database) started.defer(() => database.stop());
  const databasePids = () => (database ? postgresProcesses(directory) : Promise.resolve([]));
  await pinProcesses(cores.load, await databasePids());
  const server = started.use(
    await startChildServer({
      name: 'ingest server',
      program: path.join(peers, 'ingest-server.ts'),
      port: await findPort(),
      environment: { DATABASE_URL: database?.connectionString ?? '', STORE: store },
    }),
  );
  const owned = started.move();
  return {
    ...server,
    databasePids,
    async count() {
      if (!database) return 0;
      return ((await (await fetch(`http://127.0.0.1:${server.port}/count`)).json()) as { count: number })
        .count;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** A server that counts rows as one writes it first, on a database that is there already. */
export async function startSeriesPeer(databaseUrl: string): Promise<ChildServer> {
  return startChildServer({
    name: 'series server',
    program: path.join(peers, 'series-server.ts'),
    port: await findPort(),
    environment: { DATABASE_URL: databaseUrl },
  });
}

interface Results {
  readonly pollId: string;
  readonly options: readonly { readonly id: string; readonly votes: number }[];
}

/** Starts it with the PostgreSQL and the settings that Pulse has: the same binaries, fsync on, 100 connections. */
export async function startVotePeer(broadcast: 'throttled' | 'every-vote'): Promise<VotePeer> {
  const directory = await realpath(await mkdtemp(path.join(tmpdir(), 'pulse-bench-peer-')));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(directory, { recursive: true, force: true }));
  const database = await startEmbeddedPostgres({ directory, log: silentLog });
  started.defer(() => database.stop());
  const databasePids = () => postgresProcesses(directory);
  await pinProcesses(cores.load, await databasePids());
  const server = started.use(
    await startChildServer({
      name: 'vote server',
      program: path.join(peers, 'vote-server.ts'),
      port: await findPort(),
      environment: { DATABASE_URL: database.connectionString, BROADCAST: broadcast },
    }),
  );
  const url = `http://127.0.0.1:${server.port}`;
  const created = await fetch(`${url}/polls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Which one?', options: ['A', 'B', 'C', 'D'] }),
  });
  const { pollId, options } = (await created.json()) as Results;
  const owned = started.move();
  return {
    ...server,
    pollId,
    optionIds: options.map(({ id }) => id),
    databasePids,
    async recount() {
      const results = (await (await fetch(`${url}/polls/${pollId}/results`)).json()) as Results;
      return results.options.map(({ votes }) => votes);
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
