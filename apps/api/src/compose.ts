import {
  createAccessTokens,
  createAuthenticator,
  createParticipantCredentials,
  createPasscodes,
  createPasswordHasher,
  createUnsubscribeTokens,
} from '@pulse/auth';
import type { Config, Secrets } from '@pulse/config';
import { type Catalogue, type Clock, createExecutor, type Ids, type Log, type Random } from '@pulse/core';
import {
  createCounterLane,
  createCounterRepository,
  createEventRecorder,
  createExternalIdentityRepository,
  createIdempotencyAnswers,
  createKysely,
  createMessageLane,
  createMessageRepository,
  createParticipantRepository,
  createPollRepository,
  createPool,
  createRecentCache,
  createSessionRepository,
  createVoteLane,
  type Database,
  findCounterWithSession,
  findPollWithSession,
  type RelayedEvents,
  readEpoch,
  startOutboxRelay,
  startSessionBoards,
} from '@pulse/db';
import {
  type AccessChanges,
  counterItem,
  type Ports,
  permissionTable,
  catalogue as pulseCatalogue,
  quotaMessages,
  quotaWindowSeconds,
  relations,
  sessionChannel,
  undeclaredPermissions,
} from '@pulse/domain';
import {
  createHub,
  createStreamTickets,
  type HubObserver,
  MemoryBroker,
  openChannel,
  silentObserver,
  systemTimers,
  type Timers,
} from '@pulse/realtime';
import { composeAccess } from './compose/access.ts';
import { createAccountAdapters } from './compose/accounts.ts';
import { createKeyHolders } from './compose/api-keys.ts';
import { composeBoard } from './compose/board.ts';
import { pollChannelKind, sessionChannelKind } from './compose/channel-kinds.ts';
import { createDatabaseProbe } from './compose/database-probe.ts';
import { startDeadlineTimer } from './compose/deadline-timer.ts';
import { openEmails } from './compose/emails.ts';
import { composeExternalIdentity } from './compose/external-identity.ts';
import { createHousekeeping } from './compose/housekeeping.ts';
import { openJobs } from './compose/jobs.ts';
import { createLiveSignals } from './compose/live-signals.ts';
import { projectChannelKind } from './compose/project-channel-kind.ts';
import { composeProjectFeatures } from './compose/project-features.ts';
import { startRightsWatch } from './compose/rights-watch.ts';
import { roomGateway } from './compose/room-gateway.ts';
import { startShareWatch } from './compose/share-watch.ts';
import { startSigningKeys } from './compose/signing-keys.ts';
import { translated, translateError } from './compose/translate-error.ts';
import { createUnitOfWork } from './compose/unit-of-work.ts';

/** A connection serves a transaction in some 5 ms, and a caller waits for one 2 s at most. */
const waitingPerConnection = 300;

type FlushListener = (lane: string, items: number, milliseconds: number) => void;

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
  const signingKeys = await startSigningKeys({
    db,
    config: config.identity,
    secret: secrets.access,
    clock,
    log,
  });
  const accessTokens = createAccessTokens({
    keys: signingKeys.keys,
    issuer: 'pulse',
    lifetimeSeconds: config.identity.accessTokenSeconds,
    clock,
    ids,
  });
  const participantCredentials = createParticipantCredentials(secrets.refresh);
  const streamTickets = createStreamTickets({ secret: secrets.refresh, clock, random });
  const passwords = createPasswordHasher();
  const passcodes = createPasscodes(secrets.refresh);
  const unsubscribeTokens = createUnsubscribeTokens(secrets.refresh);

  const recentPolls = createRecentCache({ clock, read: (id) => findPollWithSession(db, id, false) });
  const recentSessions = createRecentCache({
    clock,
    read: (id) => createSessionRepository(db).find(id),
  });
  const recentCounters = createRecentCache({ clock, read: (id) => findCounterWithSession(db, id, false) });
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
  const access = composeAccess({
    db,
    broker,
    revoked: accounts.revoked,
    clock,
    ids,
    secret: secrets.refresh,
    publicUrl: config.server.publicUrl,
    recent: { sessions: recentSessions, polls: recentPolls, counters: recentCounters },
  });
  const signals = createLiveSignals({
    broker,
    sessionOf: async (pollId) => (await recentPolls.get(pollId))?.session.id,
    isWatched: (channel) => hub.subscribers(channel) > 0,
    onTouched: (channel) => {
      if (channel.startsWith('poll:')) recentPolls.drop(channel.slice('poll:'.length));
    },
  });
  const keyHolders = createKeyHolders({ db, clock, broker });

  let onFlush: FlushListener = () => {};
  let hubListener: HubObserver = silentObserver;
  const hubObserver: HubObserver = {
    passed: (pass) => hubListener.passed(pass),
    conflated: (where, states) => hubListener.conflated(where, states),
    lagged: () => hubListener.lagged(),
    replayed: (bytes) => hubListener.replayed(bytes),
  };
  const votes = createVoteLane({
    pool,
    onFlushed: signals.voted,
    onFlush: (items, milliseconds) => onFlush('votes', items, milliseconds),
  });
  const counterChanges = createCounterLane({
    pool,
    onFlush: (items, milliseconds) => onFlush('counters', items, milliseconds),
    onFlushed: (counterId) => {
      recentCounters.get(counterId).then(
        (found) => found && signals.itemTouched(counterItem(found.counter)),
        () => undefined, // the database is away: the counter follows with its next change
      );
    },
  });

  /** After the fact: the board of a session costs what happens in it nothing. */
  function relayed(events: RelayedEvents): void {
    signals.relayed(events);
    sessionBoards.wake();
  }

  const messagePosts = createMessageLane({
    pool,
    quota: { messages: quotaMessages, seconds: quotaWindowSeconds },
    onFlush: (items, milliseconds) => onFlush('messages', items, milliseconds),
    onRelayed: (events, more) => {
      relayed(events);
      if (more) relay.wake();
    },
  });

  const features = composeProjectFeatures({ ...options, db, secret: secrets.access });
  const board = await composeBoard({
    config,
    db,
    reads: features.reads,
    pool,
    clock,
    log,
    onFlush: (items, milliseconds) => onFlush('ingest', items, milliseconds),
    onFlushed: (events) => {
      signals.ingested(events);
      features.received(events.projectId);
    },
  });

  const sharedPolls = { cast: votes.submit, findRecent: recentPolls.get };
  const sharedMessages = { post: messagePosts.submit };
  const sharedCounters = { apply: counterChanges.submit, findRecent: recentCounters.get };
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
    passwords,
    passcodes,
    unsubscribeTokens,
    accessTokens,
    signingKeys: signingKeys.keys,
    participantCredentials,
    streamTickets,
    presence: { connected: (sessionId) => hub.connected(sessionChannel(sessionId)) },
    liveItems: { changed: itemChanged },
    events: createEventRecorder(connection),
    ...access.portsOn(connection, changes),
    jobQueues: jobs.queuesOn(connection),
    idempotency: createIdempotencyAnswers(connection, secrets.refresh),
    externalIdentities: createExternalIdentityRepository(connection),
    sessions: createSessionRepository(connection, {
      gathering: connection === db,
      findRecent: recentSessions.get,
    }),
    participants: createParticipantRepository(connection),
    polls: createPollRepository(connection, sharedPolls, { gathering: connection === db }),
    counters: createCounterRepository(connection, sharedCounters, { gathering: connection === db }),
    messages: createMessageRepository(connection, sharedMessages),
    ...board.portsOn(connection),
    ...features.portsOn(connection),
  });
  const ports = portsOn(db);

  const hub = createHub({
    kinds: [pollChannelKind(db), sessionChannelKind(db, () => ports), projectChannelKind(db, () => ports)],
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
    observer: hubObserver,
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
    streamTickets,
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
          accessTokens,
          participantCredentials,
          keyHolder: keyHolders.of,
          externalTokens: external.tokens,
        }),
      ),
    ),
    /** Takes user events of an external issuer; undefined when none are sent. */
    receiveIdentityEvent: external.receiveEvent,
    keySet: signingKeys.keySet,
    signingKeys: signingKeys.keys,
    execute,
    checkDatabase: probe.check,
    pendingEvents: probe.pendingEvents,
    pendingJobs: probe.pendingJobs,
    housekeeping,
    eventRetention: features.retention,
    lanesQueued: () => ({
      votes: votes.queued,
      counters: counterChanges.queued,
      messages: messagePosts.queued,
      ingest: board.lane.queued,
    }),
    poolUsage: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    /** More callers wait for a connection than can be given one before they give up. */
    poolExhausted: () => pool.waitingCount > config.database.poolMax * waitingPerConnection,
    /** Sets who is told of every flush of a lane. */
    listenToFlushes(listener: FlushListener): void {
      onFlush = listener;
    },
    /** Sets who is told what the hub does. */
    listenToHub(listener: HubObserver): void {
      hubListener = listener;
    },
    /** After the last request: what was accepted is flushed, then the database is let go. */
    async close(): Promise<void> {
      housekeeping.stop();
      const tasks = [deadlines, features, signingKeys, rightsWatch, shareWatch, board, sessionBoards].map(
        (task) => task.stop(),
      );
      await Promise.all([...tasks, jobs.close(), accounts.close()]);
      await Promise.all([votes.close(), counterChanges.close(), messagePosts.close(), board.lane.close()]);
      await relay.stop();
      hub.close();
      await broker.close();
      await Promise.all([db.destroy(), features.close(), probe.close()]);
    },
  };
}
