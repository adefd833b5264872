import { type CallOptions, createCaller } from './call.ts';
import type { PulseError } from './errors.ts';
import type { EventFrame, FrameOf } from './frame.ts';
import { type ConnectionStatus, createLiveConnection, type LiveConnection } from './live/connection.ts';
import { browserSignals, type NetworkSignals } from './live/network-signals.ts';
import type { SocketConstructor } from './live/socket-transport.ts';
import type { InputOf, Operation, OutputOf, StreamOperation } from './operation.ts';
import { ServerClock } from './server-clock.ts';
import type { Observable } from './store.ts';
import { type TokenSource, tokenReader } from './token.ts';

export interface ClientOptions {
  /** Of the server, e.g. `https://pulse.example`. In a browser, the page's own origin unless told. */
  readonly url?: string;
  readonly token?: TokenSource | undefined;
  /** Milliseconds that one try of a call may take, 20,000 unless told. */
  readonly timeout?: number;
  /** In place of the environment's own. */
  readonly fetch?: typeof fetch;
  /** In place of the environment's own; null leaves server-sent events alone. */
  readonly WebSocket?: SocketConstructor | null;
  /** Where the environment's own are not known, e.g. React Native's NetInfo and AppState. */
  readonly network?: NetworkSignals;
  /** The server has answered, or the live connection is up. */
  readonly onAnswer?: () => void;
  /** A try of a call has failed, whether or not another follows: a PulseError or a NetworkError. */
  readonly onFailure?: (error: unknown) => void;
  /** The server restarts and has said so; the live connection comes back by itself. */
  readonly onRestart?: () => void;
}

export interface WatchOptions<Frame = EventFrame> {
  readonly onFrame: (frame: Frame) => void;
  /** Nothing more comes: absent, forbidden, or no token is good any more. */
  readonly onRefused?: ((error: PulseError) => void) | undefined;
  /** Resume token of a frame that was seen before, by this or any other client. */
  readonly after?: string | undefined;
}

/** Something being watched. */
export interface Watch {
  /** Resume token of the last frame, to go on from after a reload; undefined before the first. */
  readonly after: string | undefined;
  /** Bound, so that it can be handed on, e.g. as what an effect returns. */
  readonly stop: () => void;
}

/** The input may be left out where every field of it may. */
export type CallArguments<Input> =
  Record<never, never> extends Input
    ? [input?: Input, options?: CallOptions]
    : [input: Input, options?: CallOptions];

export type Listener<Stream> = ((frame: FrameOf<Stream>) => void) | WatchOptions<FrameOf<Stream>>;

/** What `call` answers of a file. */
export interface FileDescription {
  readonly name: string;
  readonly contentType: string;
}

/** Calls and live streams by their operations: a bundle has only those that it names. */
export interface PulseClient {
  /** @throws PulseError when the server says no, NetworkError when no server answered */
  call<Input, Output>(
    operation: Operation<string, Input, Output>,
    ...[input, options]: CallArguments<Input>
  ): Promise<Output>;
  /**
   * The file that such an operation is about; `call` answers its name, type and sizes.
   *
   * @throws PulseError when the server says no, NetworkError when no server answered or the file broke off
   */
  file<Input>(
    operation: Operation<string, Input, FileDescription>,
    ...[input, options]: CallArguments<Input>
  ): Promise<Blob>;
  /**
   * Follows a channel over the client's one live connection: first everything (or with `after` what was missed), then
   * what happens, across reconnects. Fields of the input that filter are the server's work; a channel that is watched
   * several times at once has the same ones every time.
   *
   * @throws TypeError when it is being watched with other filters
   */
  watch<Stream extends StreamOperation>(
    stream: Stream,
    input: InputOf<Stream>,
    listener: Listener<Stream>,
  ): Watch;
  /** The same server as somebody else, with a live connection of its own. */
  as(token: TokenSource | undefined): PulseClient;
  readonly status: Observable<ConnectionStatus>;
  /** The server's clock, as well as it can be told from what it has answered. */
  readonly clock: { now(): number };
  /** When the device is back or looked at; used by the offline queue. */
  readonly network: NetworkSignals;
  /** Ends every watch and the live connection. */
  close(): void;
}

/** @example const client = createClient({ url, token }); await client.call(pollsVote, { pollId, optionIds }); */
export function createClient(options: ClientOptions = {}): PulseClient {
  return clientWith(options, new ServerClock());
}

function clientWith(options: ClientOptions, clock: ServerClock): PulseClient {
  const network = options.network ?? browserSignals;
  const http = {
    url: (options.url ?? '').replace(/\/+$/, ''),
    // Called as a property of another object, a browser's fetch throws.
    fetch: options.fetch ?? ((...request: Parameters<typeof fetch>) => globalThis.fetch(...request)),
    clock,
  };
  const token = tokenReader(options.token);
  const shared = { ...options, http, token, network };
  const live = createLiveConnection({
    ...shared,
    WebSocket:
      options.WebSocket === undefined
        ? (globalThis as { readonly WebSocket?: SocketConstructor }).WebSocket
        : (options.WebSocket ?? undefined),
  });
  const call = createCaller(shared);

  return {
    call: (operation, ...[input, callOptions]) =>
      call(operation, input ?? {}, callOptions ?? {}) as Promise<OutputOf<typeof operation>>,
    file: (operation, ...[input, callOptions]) =>
      call(operation, input ?? {}, { ...callOptions, file: true }) as Promise<Blob>,
    watch: (stream, input, listener) => watchChannel(live, stream, input, listener),
    as: (other) => clientWith({ ...options, token: other }, clock),
    status: live.status,
    clock,
    network,
    close: () => live.close(),
  };
}

function watchChannel<Stream extends StreamOperation>(
  live: LiveConnection,
  stream: Stream,
  input: InputOf<Stream>,
  listener: Listener<Stream>,
): Watch {
  const { onFrame, onRefused, after } = typeof listener === 'function' ? { onFrame: listener } : listener;
  const { [stream.key]: id, ...others } = input as Readonly<Record<string, unknown>>;
  const channel = `${stream.prefix}:${id}`;
  const given = Object.entries(others).filter(([, value]) => value !== undefined);
  const filters = given.length === 0 ? undefined : Object.fromEntries(given);
  const watcher = {
    // The types of a stream's frames are what its declaration says; this is where they are believed.
    onFrame: onFrame as (frame: EventFrame) => void,
    onRefused: (error: PulseError) => onRefused?.(error),
  };
  const stop = live.watch(channel, watcher, { after, filters });
  return {
    stop,
    get after() {
      return live.afterOf(channel) ?? after;
    },
  };
}
