import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Permission, Resource } from './authorization.ts';
import type { ErrorDefinition, PulseError } from './errors.ts';

export type UseCaseKind = 'query' | 'command' | 'stream';

/**
 * How a command's effect reaches the disk.
 *
 * - `own`: one transaction holds the subject's lock, the handler, the output check and the outbox rows.
 * - `grouped`: a lane's flush records the effects of many callers at once (votes, counters, ingest).
 */
export type Commit = 'own' | 'grouped';

export interface HttpBinding {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`; parameters are named `:<noun>Id` like the input field they fill. */
  readonly path: string;
  /** Status of success: 201 creates, 200 acts (default), 202 accepts, 204 answers nothing. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Also answers at the same path without `/api/v1` (the PulseBoard paths). */
  readonly rootAlias?: boolean;
  /**
   * Where goes what is not in the path, other than as usual. `true`: a DELETE whose input goes into the body, because it is
   * a secret and addresses are logged. `false`: a POST that has everything in its address, as links in mails do; a form
   * that comes with it, as mail programs send (RFC 8058), is taken and not looked at.
   */
  readonly body?: boolean;
  /** A list that REST also answers as lines of JSON (NDJSON), to who accepts those. */
  readonly lines?: true;
  /** A whole audience does this from the one address of a hall: no limit by address. */
  readonly crowd?: boolean;
  /** So many come that the web framework would cost more than the work: REST serves the plainest without it. */
  readonly hot?: true;
  /** Bytes of the body at most, decompressed; what every address takes when absent. */
  readonly bodyLimit?: number;
  /** The body may be compressed with gzip. */
  readonly gzip?: true;
  /** Limits its callers itself, by what they bring: who has a good token is not counted by requests. */
  readonly ownQuota?: true;
}

/** Maps a public channel such as `poll:{id}` to the input of the stream that serves it. */
export interface ChannelBinding {
  readonly prefix: string;
  readonly inputKey: string;
  /**
   * An address of its own, with and without `/api/v1`: a WebSocket there is subscribed at once, and so is
   * `<path>/sse`. What else the stream takes is in the query.
   */
  readonly path?: string;
}

/** What a subject loader returns: the loaded thing and the resource that decides who may touch it. */
export interface Subject {
  readonly resource: Resource;
}

/**
 * Cookie access for the protocols that have cookies (REST alone). The refresh token is the one thing that
 * travels this way.
 */
export interface RefreshCookie {
  read(): string | undefined;
  write(token: string, maxAgeSeconds: number): void;
  clear(): void;
}

/** Everything a protocol knows about a call besides its input. */
export interface Caller {
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotencyKey?: string | undefined;
  readonly refreshCookie?: RefreshCookie | undefined;
  /** Of the connection it came by, as far as proxies that are trusted tell; kept as a keyed digest alone. */
  readonly address?: string | undefined;
  /** As the client names itself. */
  readonly userAgent?: string | undefined;
}

export interface HandleContext<Input, SubjectType, Ports> {
  readonly input: Input;
  readonly actor: Actor;
  readonly caller: Caller;
  readonly subject: SubjectType;
  /** Whether the caller also holds this permission on the subject: for what one use case shows to some alone. */
  may(permission: Permission): boolean;
  readonly ports: Ports;
}

export interface UseCase<
  Name extends string = string,
  Kind extends UseCaseKind = UseCaseKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Errors extends readonly ErrorDefinition[] = readonly ErrorDefinition[],
  SubjectType extends Subject | undefined = Subject | undefined,
  Ports = unknown,
> {
  /** `<feature>.<verb>`: the tRPC path, the WebSocket `op`, the Socket.IO event. */
  readonly name: Name;
  readonly kind: Kind;
  /** One sentence for the API reference. */
  readonly summary: string;
  /** Strict: unknown keys are refused. */
  readonly input: Input;
  /** For a stream, the data of one frame. */
  readonly output: Output;
  /** Every error of its own that it may answer with; the shared ones need no mention. */
  readonly errors: Errors;
  /** An input that could be sent as it is, for the API reference. */
  readonly example?: z.input<Input>;
  readonly permission: Permission;
  /** What is answered when the subject does not exist, and identically when the caller may not see it. */
  readonly absent?: ErrorDefinition;
  /** Loads what the call is about; `lock` is true inside a command's own transaction (`FOR UPDATE`). */
  subject?(context: {
    readonly input: z.output<Input>;
    readonly ports: Ports;
    readonly lock: boolean;
  }): Promise<SubjectType | undefined>;
  readonly http?: HttpBinding;
  readonly channel?: ChannelBinding;
  readonly commit?: Commit;
  /**
   * The answer of this command is a secret, or it is about credentials, which do not hold when it is repeated: none is
   * kept, and idempotency keys are not honoured.
   */
  readonly secretAnswer?: true;
  /**
   * What takes its time and needs no lock, such as asking the DNS: done before the transaction of a command begins, for
   * whoever may call at all. What it throws is the answer.
   */
  prepare?(context: { readonly input: z.output<Input>; readonly ports: Ports }): Promise<void>;
  /** Its handler scans and judges the items that it is given one by one, since one that is bad spoils no other. */
  readonly scansItself?: true;
  /**
   * Told that an input has been refused before the handler saw it, whether it could not be read or is not as declared,
   * for what must be counted. Must not throw.
   */
  onRefused?(context: { readonly actor: Actor; readonly error: PulseError; readonly ports: Ports }): void;
  /**
   * Opens the file that the output, a {@link FileDescription}, is about: the bytes of one gzip file, read as they are
   * sent. REST alone asks for it.
   */
  file?(context: { readonly input: z.output<Input>; readonly ports: Ports }): AsyncIterable<Uint8Array>;
  handle(
    context: HandleContext<z.output<Input>, SubjectType, Ports>,
  ): Promise<Kind extends 'stream' ? Subscription : z.input<Output>>;
}

/** Who is watching, as far as it decides what they see. */
export interface Viewer {
  readonly role: 'staff' | 'participant' | 'public';
  readonly participantId?: string;
}

/** What a stream's handler grants: a channel, and the viewer class to serve it to. */
export interface Subscription {
  readonly channel: string;
  readonly viewer: Viewer;
  /** What the right to watch hangs on, as `<type>:<id>`: who watches is asked again when rights on it change. */
  readonly resource: string;
  /** Of a log, only the entries whose labels have one of these values each; everything when absent. */
  readonly filter?: LabelFilter | undefined;
}

/** Values by label, e.g. `{ level: ['error', 'fatal'] }`. Sorted, so that equal ones are recognised. */
export type LabelFilter = Readonly<Record<string, readonly string[]>>;

/** A use case of whatever types: what protocols, catalogue and `execute` handle. */
// biome-ignore-start lint/suspicious/noExplicitAny: handlers are contravariant in their input; only `any` holds them all.
export type AnyUseCase<Ports = any> = UseCase<
  string,
  UseCaseKind,
  any,
  any,
  readonly ErrorDefinition[],
  any,
  Ports
>;
// biome-ignore-end lint/suspicious/noExplicitAny: see above

/**
 * Returns the declaring function for one set of ports.
 *
 * @example
 * export const useCase = useCaseFor<Ports>();
 * export const castVote = useCase({ name: 'polls.vote', kind: 'command', … });
 */
export function useCaseFor<Ports>() {
  return function useCase<
    const Name extends string,
    Kind extends UseCaseKind,
    Input extends z.ZodType,
    Output extends z.ZodType,
    const Errors extends readonly ErrorDefinition[],
    SubjectType extends Subject | undefined = undefined,
  >(
    declaration: UseCase<Name, Kind, Input, Output, Errors, SubjectType, Ports>,
  ): UseCase<Name, Kind, Input, Output, Errors, SubjectType, Ports> {
    return Object.freeze(declaration);
  };
}
