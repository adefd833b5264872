import { type AnyUseCase, type Random, silentLog, systemRandom } from '@pulse/core';
import { createPool } from '@pulse/db';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer, type TestServerOptions } from '../start-server.ts';
import { startReceiver } from '../webhooks/receiver.ts';
import { openProtocols, type Protocols } from './protocols.ts';

/** A server with everybody that fixtures need, and what no request can bring about. */
export interface Stage extends AsyncDisposable {
  readonly server: TestServer;
  readonly url: string;
  readonly protocols: Protocols;
  /** An address that takes every notice, and may be called although it is here. */
  readonly receiverUrl: string;
  readonly admin: TestHost;
  /** Of an account that is no administrator; it owns what fixtures make unless told otherwise. */
  readonly host: TestHost;
  readonly otherHost: TestHost;
  /** A token that was good and is not any more. */
  readonly expiredToken: string;
  /** A token of nobody's making: the host's, with another signature. */
  readonly forgedToken: string;
  /** Somebody who may be in any session, whatever its state; told by the repository, as joining is over in some. */
  participantOf(sessionId: string): Promise<{ readonly id: string; readonly token: string }>;
  observerOf(sessionId: string): string;
  /** One statement on the database, for states that no use case leads to yet. */
  sql(text: string, values: readonly unknown[]): Promise<void>;
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Holds a row as a transaction under way does. */
  hold(table: string, id: string): Promise<HeldRow>;
  useCase(name: string): AnyUseCase;
  /** While `work` runs, every join code that is drawn is taken. */
  withoutFreeCodes<Result>(work: () => Promise<Result>): Promise<Result>;
}

export interface HeldRow {
  /** Settles when somebody waits for it. */
  awaited(): Promise<void>;
  release(): Promise<void>;
}

const hour = 3_600_000;

export async function openStage(options: TestServerOptions = {}): Promise<Stage> {
  let behind = 0;
  let codesRunOut = false;
  const random: Random = {
    bytes: systemRandom.bytes,
    below: (bound) => (codesRunOut ? 0 : systemRandom.below(bound)),
  };
  const clock = { now: () => new Date(Date.now() - behind) };
  const receiver = await startReceiver();
  const environment = { PULSE_FETCH_ALLOW: '127.0.0.1', ...options.environment };
  const server = await startTestServer({ clock, random, ...options, environment });
  const { url, composition, connectionString } = server;
  // Everybody here is at one address and asks for more mails than one may; the limit has tests of its own (test/auth).
  Object.assign(composition.ports.attempts, { mail: () => {} });
  const pool = createPool({ connectionString, max: 20, log: silentLog });
  const admin = await registerHost(url); // the first account is the administrator, who may everything
  const [host, otherHost] = await Promise.all([registerHost(url), registerHost(url)]);
  behind = hour;
  const expired = await registerHost(url);
  behind = 0;
  const protocols = await openProtocols({ url, ...composition });

  return {
    server,
    url,
    protocols,
    receiverUrl: receiver.url,
    admin,
    host,
    otherHost,
    expiredToken: expired.token,
    forgedToken: forged(host.token),
    async participantOf(sessionId) {
      const id = composition.ports.ids.next();
      const standing = { muted: false, kicked: false, banned: false };
      const participant = { id, sessionId, name: null, joinedAt: clock.now(), ...standing };
      await composition.ports.participants.insert(participant, null);
      const credential = { sessionId, participantId: id };
      return { id, token: composition.ports.participantCredentials.issueParticipant(credential) };
    },
    observerOf: (sessionId) => composition.ports.participantCredentials.issueObserver({ sessionId }),
    async sql(text, values) {
      await pool.query(text, [...values]);
    },
    rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    async hold(table, id) {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query(`SELECT 1 FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const waiting = 'SELECT 1 FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))';
      return {
        async awaited() {
          while ((await pool.query(waiting, [rows[0]?.pid])).rowCount === 0) await new Promise(setImmediate);
        },
        async release() {
          await client.query('ROLLBACK');
          client.release();
        },
      };
    },
    useCase(name) {
      const found = composition.catalogue.find(name);
      if (!found) throw new Error(`there is no use case ${name}`);
      return found;
    },
    async withoutFreeCodes(work) {
      codesRunOut = true;
      try {
        await host.post('/sessions', { title: 'Has the code' }); // refused itself when one has it already
        return await work();
      } finally {
        codesRunOut = false;
      }
    },
    async [Symbol.asyncDispose]() {
      await protocols[Symbol.asyncDispose]();
      await pool.end();
      await server.stop();
      await receiver[Symbol.asyncDispose]();
    },
  };
}

/** The same claims under a signature that differs in one letter, not the last: that one has bits that mean nothing. */
function forged(token: string): string {
  const signature = token.slice(token.lastIndexOf('.') + 1);
  const letter = signature.startsWith('A') ? 'B' : 'A';
  return `${token.slice(0, -signature.length)}${letter}${signature.slice(1)}`;
}
