export { type AccessibilityProblem, accessibilityProblems, launchBrowser } from './browser.ts';
export {
  createTestDatabase,
  postgresServers,
  type TestDatabase,
  type TestDatabaseOptions,
} from './database.ts';
export type { PostgresServer } from './database-servers.ts';
export { type FaultProxy, type Faults, startFaultProxy } from './fault-proxy.ts';
export {
  type HttpExchange,
  type HttpFault,
  type HttpFaultProxy,
  planFaults,
  startHttpFaultProxy,
} from './http-fault-proxy.ts';
export { killPoints } from './kill-points.ts';
export type { EventFrame } from './live/event-frame.ts';
export { type EventSourceClient, openEventSource } from './live/event-source-client.ts';
export { type EventStreamClient, openEventStream } from './live/event-stream-client.ts';
export { FrameLedger } from './live/frame-ledger.ts';
export { ProtocolRefusal, type RefusalBody } from './live/protocol-refusal.ts';
export { connectWebSocket, type WebSocketClient } from './live/websocket-client.ts';
export { type RedisServer, redisUnavailable, startRedisServer } from './redis-server.ts';
export { createSeededRandom, type SeededRandom, testSeed } from './seeded-random.ts';
export { temporaryParent } from './temporary-parent.ts';
