import {
  type Clock,
  type ErrorDefinition,
  type Execute,
  InternalError,
  type Log,
  Unauthenticated,
} from '@pulse/core';
import { type Hub, type HubCloseReason, SlowReader, type Timers } from '@pulse/realtime';
import type { GraphQLSchema } from 'graphql';
import type { Authenticate } from '../identity.ts';

/** What both ways of GraphQL, HTTP and WebSocket, are given. */
export interface GraphQLSetting {
  readonly path: string;
  readonly schema: GraphQLSchema;
  /** Whether the schema may be asked for: not in production. */
  readonly introspection: boolean;
  readonly execute: Execute;
  readonly authenticate: Authenticate;
  readonly hub: Hub;
  readonly log: Log;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Origins of pages that may connect, besides those of the same host. */
  readonly origins: readonly string[];
  /** Counts one call of a use case. @throws PulseError RATE_LIMITED */
  readonly countCall: (request: {
    readonly token: string | undefined;
    readonly address: string;
    readonly crowd: boolean;
  }) => void;
}

/** What an event stream tells when the hub has given it up. */
export const endings: Readonly<Record<HubCloseReason, ErrorDefinition>> = {
  slow: SlowReader,
  revoked: Unauthenticated,
  failed: InternalError,
};
