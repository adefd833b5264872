import { randomUUID } from 'node:crypto';
import { type Actor, anonymous, PulseError, TokenExpired, Unauthenticated } from '@pulse/core';
import { actorSubject, type CancelTimer, type Connection, whenReached } from '@pulse/realtime';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { channelsPerConnection } from '../connection-limits.ts';
import { bearerToken, checkIdempotencyKey } from '../request-credentials.ts';
import type { UpgradedClient } from '../upgraded-client.ts';
import { closeCodes, hubCloseCodes } from '../websocket/close-codes.ts';
import type { Socket } from '../websocket/socket.ts';
import { toGraphQLError } from './graphql-errors.ts';
import type { GraphQLSetting } from './graphql-setting.ts';
import { operationRequest } from './http-request.ts';
import { LiveStreams } from './live-streams.ts';
import { Operation } from './operation.ts';
import { type PreparedOperation, prepare } from './prepare.ts';

/** What graphql-ws hands from hook to hook of one operation. */
export type SocketArgs = ExecutionArgs & {
  readonly operation: Operation;
  readonly prepared: PreparedOperation;
};

/** One client of graphql-transport-ws: who it is, and what it has open. */
export class GraphQLSocket {
  readonly #socket: Socket;
  readonly #setting: GraphQLSetting;
  readonly #client: UpgradedClient;
  readonly #streams: LiveStreams;
  #actor: Actor = anonymous;
  #token: string | undefined;
  #cancelExpiry: CancelTimer = () => {};
  /** Without streams, too, the hub has to know whose credentials this socket holds. */
  #holder: Connection | undefined;
  #ended = false;

  constructor(socket: Socket, client: UpgradedClient, setting: GraphQLSetting) {
    this.#socket = socket;
    this.#setting = setting;
    this.#client = client;
    this.#streams = new LiveStreams(setting.hub, channelsPerConnection, (reason) =>
      this.close(hubCloseCodes[reason]),
    );
  }

  /** `connectionParams`: `authorization` as the header, or a bare `token`; without either, a nobody. */
  async connect(parameters: Context['connectionParams']): Promise<boolean> {
    try {
      this.#token = tokenOf(parameters ?? {});
      if (this.#token === undefined) return true;
      const { actor, expiresAt } = await this.#setting.authenticate(this.#token);
      if (this.#ended) return false;
      this.#actor = actor;
      this.#holder = this.#setting.hub.connect({
        write() {},
        queuedBytes: () => 0,
        subject: () => actorSubject(actor),
        close: () => this.close(closeCodes.unauthenticated),
      });
      this.#cancelExpiry = whenReached(expiresAt, this.#setting, () =>
        this.close({ code: closeCodes.unauthenticated.code, reason: TokenExpired.code }),
      );
      return true;
    } catch (error) {
      const code = error instanceof PulseError ? error.code : undefined;
      if (code === undefined)
        this.#setting.log.error({ err: error }, 'authenticating a GraphQL socket failed');
      this.close(
        code === undefined ? closeCodes.failed : { code: closeCodes.unauthenticated.code, reason: code },
      );
      return false;
    }
  }

  prepare(payload: SubscribePayload): SocketArgs | readonly GraphQLError[] {
    const requestId = randomUUID();
    try {
      const prepared = prepare(operationRequest(payload), {
        schema: this.#setting.schema,
        introspection: this.#setting.introspection,
        requestId,
        readOnly: false,
      });
      if (!('kind' in prepared)) return prepared;
      const sender = {
        actor: this.#actor,
        requestId,
        // There are no headers per operation here.
        idempotencyKey: checkIdempotencyKey(payload.extensions?.idempotencyKey ?? undefined),
        ...this.#client,
        limitCall: (crowd: boolean) =>
          this.#setting.countCall({ token: this.#token, address: this.#client.address, crowd }),
      };
      const operation = new Operation(this.#setting, sender, this.#streams);
      return { ...prepared.args, operation, prepared };
    } catch (error) {
      if (error instanceof PulseError) return [toGraphQLError(error, requestId)];
      throw error;
    }
  }

  close(reason: Parameters<Socket['close']>[0]): void {
    this.#socket.close(reason);
    this.end();
  }

  /** The socket is gone, or as good as gone. */
  end(): void {
    this.#ended = true;
    this.#cancelExpiry();
    if (this.#holder) this.#setting.hub.disconnect(this.#holder);
    this.#holder = undefined;
    this.#streams.end();
  }
}

function tokenOf(parameters: Readonly<Record<string, unknown>>): string | undefined {
  const { token } = parameters;
  const authorization = parameters.authorization ?? parameters.Authorization;
  if (authorization !== undefined && authorization !== null) {
    if (typeof authorization !== 'string') throw new PulseError(Unauthenticated);
    return bearerToken(authorization);
  }
  if (token === undefined || token === null) return undefined;
  if (typeof token !== 'string' || token === '') throw new PulseError(Unauthenticated);
  return token;
}
