export { backoffDelay } from './backoff.ts';
export type { CallOptions } from './call.ts';
export {
  type CallArguments,
  type ClientOptions,
  createClient,
  type Listener,
  type PulseClient,
  type Watch,
  type WatchOptions,
} from './client.ts';
export { isPulseError, isRefusedForNow, isTemporary, NetworkError, PulseError } from './errors.ts';
export type { EventFrame, FrameOf } from './frame.ts';
export * from './generated/operations.ts';
export type * from './generated/types.ts';
export { listAll } from './list-all.ts';
export type { ConnectionStatus } from './live/connection.ts';
export type { NetworkSignals } from './live/network-signals.ts';
export type { Socket, SocketConstructor } from './live/socket-transport.ts';
export {
  createOfflineQueue,
  type OfflineQueue,
  type OfflineQueueOptions,
  type Outcome,
  type Queued,
} from './offline/queue.ts';
export { pageStorage, type QueueStorage } from './offline/storage.ts';
export type { CodeOf, InputOf, Operation, OutputOf, Page, StreamOperation } from './operation.ts';
export { retryDelay } from './patience.ts';
export { createPulse, type Pulse } from './pulse.ts';
export { randomKey } from './random-key.ts';
export { createStore, type Observable, type Store } from './store.ts';
export type { TokenSource } from './token.ts';
