import { createAuthenticator } from '@pulse/auth';
import type { Config, Secrets } from '@pulse/config';
import { type Catalogue, type Clock, createExecutor, type Ids, type Log, type Random } from '@pulse/core';
import {
  createEventRecorder,
  createExternalIdentityRepository,
  createIdempotencyAnswers,
  createKysely,
  createPool,
  type Database,
  type RelayedEvents,
  readEpoch,
  startOutboxRelay,
  startSessionBoards,
} from '@pulse/db';
import {
  type AccessChanges,
  type Ports,
  permissionTable,
  catalogue as pulseCatalogue,
  relations,
  sessionChannel,
  undeclaredPermissions,
} from '@pulse/domain';
import { createHub, MemoryBroker, openChannel, systemTimers, type Timers } from '@pulse/realtime';
import { composeAccess } from './compose/access.ts';
import { createAccountAdapters } from './compose/accounts.ts';
import { createKeyHolders } from './compose/api-keys.ts';
import { composeBoard } from './compose/board.ts';
import { pollChannelKind, sessionChannelKind } from './compose/channel-kinds.ts';
import { startCredentials } from './compose/credentials.ts';
import { createDatabaseProbe } from './compose/database-probe.ts';
import { startDeadlineTimer } from './compose/deadline-timer.ts';
import { openEmails } from './compose/emails.ts';
import { composeExternalIdentity } from './compose/external-identity.ts';
import { createHousekeeping } from './compose/housekeeping.ts';
import { openJobs } from './compose/jobs.ts';
import { createObservation } from './compose/observation.ts';
import { projectChannelKind } from './compose/project-channel-kind.ts';
import { composeProjectFeatures } from './compose/project-features.ts';
import { startRightsWatch } from './compose/rights-watch.ts';
import { roomGateway } from './compose/room-gateway.ts';
import { composeSessions } from './compose/sessions.ts';
import { startShareWatch } from './compose/share-watch.ts';
import { translated, translateError } from './compose/translate-error.ts';
import { createUnitOfWork } from './compose/unit-of-work.ts';
import { userChannelKind } from './compose/user-channel-kind.ts';

/** A connection serves a transaction in some 5 ms, and a caller waits for one 2 s at most. */
const waitingPerConnection = 300;

export interface ComposeOptions {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Migrated already. */
  readonly connectionString: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
  /** What is served; everything that Pulse does when absent. */
  readonly catalogue?: Catalogue;
  /** What live connections wait with; the system's when absent. */
  readonly timers?: Timers;
}

export type Composition = Awaited<ReturnType<typeof compose>>;

/** Names the concrete adapters, once, and ties them together. */
export async function compose(options: ComposeOptions) {
  const { config, secrets, clock, ids, random, log } = options;
  const { catalogue = pulseCatalogue, timers = systemTimers } = options;
  const missing = undeclaredPermissions(
    permissionTable,
    catalogue.entries.map((useCase) => useCase.permission),
  );
  if (missing.length > 0) throw new Error(`No role holds ${missing.join(', ')}: a mistake in a declaration.`);

  const pool = createPool({ connectionString: options.connectionString, max: config.database.poolMax, log });
  const db = createKysely(pool);
  const credentials = await startCredentials({ ...options, db });
  const observation = createObservation();
  const broker = new MemoryBroker(log);
  const jobs = await openJobs({ config, connectionString: options.connectionString, db, log });
  const emails = openEmails({ config, secret: secrets.refresh, clock, ids });
  const accounts = await createAccountAdapters({
    config,
    secrets,
    db,
    broker,
    emails,
    clock,
    ids,
    random,
    log,
  });
  const sessions = composeSessions({
    db,
    pool,
    broker,
    clock,
    isWatched: (channel) => hub.subscribers(channel) > 0,
    onFlush: observation.flushOf,
    onPosted: (events, more) => {
      relayed(events);
      if (more) relay.wake();
    },
  });
  const { signals } = sessions;
  const access = composeAccess({
    db,
    broker,
    revoked: accounts.revoked,
    clock,
    ids,
    secret: secrets.refresh,
    publicUrl: config.server.publicUrl,
    recent: sessions.recent,
  });
  const keyHolders = createKeyHolders({ db, clock, broker });

  /** After the fact: the board of a session costs what happens in it nothing. */
  function relayed(events: RelayedEvents): void {
    signals.relayed(events);
    sessionBoards.wake();
  }

  const features = composeProjectFeatures({ ...options, db, secret: secrets.access });
  const board = await composeBoard({
    config,
    db,
    reads: features.reads,
    pool,
    clock,
    log,
    onFlush: observation.flushOf('ingest'),
    onFlushed: (events) => {
      signals.ingested(events);
      features.received(events.projectId);
    },
  });

  const portsOn = (
    connection: Database,
    itemChanged: (item: string) => void = signals.itemTouched,
    changes: AccessChanges = access.changes,
  ): Ports => ({
    ...accounts.portsOn(connection, changes.revoked),
    transaction: (work) =>
      connection === db ? unitOfWork.transaction(work) : work(portsOn(connection, itemChanged, changes)),
    clock,
    ids,
    random,
    ...credentials.ports,
    presence: { connected: (sessionId) => hub.connected(sessionChannel(sessionId)) },
    liveItems: { changed: itemChanged },
    events: createEventRecorder(connection),
    ...access.portsOn(connection, changes),
    jobQueues: jobs.queuesOn(connection),
    idempotency: createIdempotencyAnswers(connection, secrets.refresh),
    externalIdentities: createExternalIdentityRepository(connection),
    ...sessions.portsOn(connection),
    ...board.portsOn(connection),
    ...features.portsOn(connection),
  });
  const ports = portsOn(db);

  const hub = createHub({
    kinds: [
      pollChannelKind(db),
      sessionChannelKind(db, () => ports),
      projectChannelKind(db, () => ports),
      userChannelKind(() => ports),
    ],
    broker,
    epoch: await readEpoch(db),
    tokenSecret: secrets.refresh,
    clock,
    timers,
    log,
    translate: translateError,
    regrant: async (channel, actor) => {
      const caller = { actor, requestId: ids.next() };
      return (await openChannel(catalogue, execute, channel, caller)).viewer;
    },
    observer: observation.hub,
    onConnectedChange: (channel) => {
      if (channel.startsWith('session:')) signals.countsChanged(channel);
    },
  });

  const relay = startOutboxRelay({ pool, onRelayed: relayed, log });
  const sessionBoards = startSessionBoards(db, board.lane.submit, log);
  const unitOfWork = createUnitOfWork(db, (transaction) => {
    const changedItems: string[] = [];
    const collected = access.collectChanges();
    return {
      ports: portsOn(transaction, (item) => changedItems.push(item), collected.changes),
      committed: () => {
        relay.wake();
        jobs.wake();
        deadlines.wake();
        changedItems.forEach(signals.itemTouched);
        collected.announce();
      },
    };
  });
  const housekeeping = createHousekeeping(db, accounts.tokenSeconds, features.retention);
  jobs.work(
    [emails.queue(ports), ...features.works(ports), housekeeping.work],
    [...housekeeping.schedules, ...features.schedules],
  );
  features.start({ ports, unitOfWork });
  const deadlines = startDeadlineTimer({ ports, unitOfWork, log });
  const { externalIdentity: issuers } = config;
  const external = composeExternalIdentity({ config: issuers, ports, unitOfWork, broker, clock, log });
  const execute = createExecutor<Ports>({
    ports,
    unitOfWork,
    authorizer: access.policy.current,
    currentActor: (actor) => (actor.kind === 'key' ? keyHolders.current(actor) : access.currentActor(actor)),
    translate: translateError,
    log,
  });
  const rightsWatch = startRightsWatch({ hub, db, access, log });
  const shareWatch = startShareWatch({ db, broker, log });
  const probe = createDatabaseProbe(options.connectionString, log);

  return {
    catalogue,
    /** What the SDKs of others are led to; undefined when it is not in the catalogue. */
    ingestBatch: catalogue.find('events.ingestBatch'),
    relations,
    /** Schemas and tools for people who build on it are shown. */
    development: config.mode === 'development',
    /** What the rooms of the chat gateway are. */
    rooms: roomGateway,
    clock,
    timers,
    hub,
    streamTickets: credentials.ports.streamTickets,
    ports,
    unitOfWork,
    /** @throws PulseError UNAUTHENTICATED when the actor’s sign-in has ended */
    refuseEnded: accounts.refuseEnded,
    /** What mails were written, in development without a mail server. */
    mailOutbox: emails.outbox,
    jobQueues: jobs.queuesOn(db),
    authenticate: translated(
      accounts.refusing(
        createAuthenticator({
          ...credentials.ports,
          keyHolder: keyHolders.of,
          externalTokens: external.tokens,
        }),
      ),
    ),
    /** Takes user events of an external issuer; undefined when none are sent. */
    receiveIdentityEvent: external.receiveEvent,
    keySet: credentials.keySet,
    signingKeys: credentials.ports.signingKeys,
    execute,
    checkDatabase: probe.check,
    pendingEvents: probe.pendingEvents,
    pendingJobs: probe.pendingJobs,
    housekeeping,
    eventRetention: features.retention,
    lanesQueued: () => ({ ...sessions.queued(), ingest: board.lane.queued }),
    poolUsage: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    /** More callers wait for a connection than can be given one before they give up. */
    poolExhausted: () => pool.waitingCount > config.database.poolMax * waitingPerConnection,
    listenToFlushes: observation.listenToFlushes,
    listenToHub: observation.listenToHub,
    /** After the last request: what was accepted is flushed, then the database is let go. */
    async close(): Promise<void> {
      housekeeping.stop();
      const tasks = [deadlines, features, credentials, rightsWatch, shareWatch, board, sessionBoards].map(
        (task) => task.stop(),
      );
      await Promise.all([...tasks, jobs.close(), accounts.close()]);
      await Promise.all([sessions.close(), board.lane.close()]);
      await relay.stop();
      hub.close();
      await broker.close();
      await Promise.all([db.destroy(), features.close(), probe.close()]);
    },
  };
}
