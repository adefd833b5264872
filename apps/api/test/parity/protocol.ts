import type { AnyUseCase, Catalogue, Relation } from '@pulse/core';
import type { FrameLedger, RefusalBody } from '@pulse/testing';

/** A server, as far as a client must know it. */
export interface Target {
  readonly url: string;
  readonly catalogue: Catalogue;
  /** Fields that lead to other things: GraphQL's alone, so no answer is compared with them. */
  readonly relations: readonly Relation[];
}

/** What a client was told of a refusal, in the protocol's own place; the code alone where a close code said it. */
export type PublicError = RefusalBody;

/** How a call was answered, in the one form that all protocols are compared in. */
export type Outcome = (
  | { readonly data: unknown; readonly error?: undefined }
  | { readonly error: PublicError; readonly data?: undefined }
) & {
  /** HTTP status of this one call, where the protocol tells one. */
  readonly status?: number;
};

export interface CallOptions {
  readonly token?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** A protocol that carries calls, as its public client sees it. */
export interface CallProtocol {
  readonly name: string;
  /** Whether it answers those who have no token; WebSocket closes with 4401 on anything before `auth`. */
  readonly servesNobody: boolean;
  /**
   * Whether values of a wrong type are refused by the protocol's own type check, in its words: the code is ours, the
   * message is not (docs/protocols/graphql.md, Errors).
   */
  readonly checksTypes: boolean;
  /** Whether a token is refused by closing the connection, whose code and reason say the error's code and no more. */
  readonly refusesByClosing: boolean;
  call(useCase: AnyUseCase, input: unknown, options?: CallOptions): Promise<Outcome>;
  /** Lets go of every connection. */
  close(): Promise<void>;
}

/** A stream by its use case, and by the channel that stands for the same. */
export interface Stream {
  readonly useCase: AnyUseCase;
  readonly input: Readonly<Record<string, string>>;
  readonly channel: string;
}

export interface FollowOptions {
  /** The server's, or that of a proxy before it. */
  readonly url: string;
  readonly token?: string | undefined;
  readonly streams: readonly Stream[];
  /** Takes the frames; what it has of a channel already is where that channel is resumed. */
  readonly ledger: FrameLedger;
}

/** One connection, or several, on which streams are followed. */
export interface Following {
  /** Settles when the first stream is over: with what was told if it was refused or ended for a reason. */
  readonly ended: Promise<PublicError | undefined>;
  /** Without a word, as when a phone loses its network; no frame is recorded afterwards. */
  cut(): Promise<void>;
}

/** A protocol that carries streams. */
export interface StreamProtocol {
  readonly name: string;
  /** Streams that are named by channel are refused as CHANNEL_NOT_FOUND, whatever is wrong with the channel. */
  readonly namesBy: 'channel' | 'useCase';
  follow(options: FollowOptions): Promise<Following>;
}

/** What every stream is called by its channel: `poll:{id}`. */
export function streamOf(catalogue: Catalogue, channel: string): Stream {
  const found = catalogue.findChannel(channel);
  if (!found) throw new Error(`no stream serves ${channel}`);
  return { useCase: found.useCase, input: found.input, channel };
}

/** What is thrown for a refusal that is none in the protocol's own form: a fault of the server, or of the client here. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}
