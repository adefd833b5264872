import type { catalogue } from '@pulse/domain';
import type { ClientEvents } from './protocols/socket-io/events.ts';
import type { TrpcRouter } from './protocols/trpc/router-type.ts';

/** For `createTRPCClient<AppRouter>`: every use case, typed by the catalogue. */
export type AppRouter = TrpcRouter<(typeof catalogue)['entries']>;

/** For `Socket<ServerEvents, AppClientEvents>` of socket.io-client. */
export type AppClientEvents = ClientEvents<(typeof catalogue)['entries']>;

export type { ServerEvents } from './protocols/socket-io/events.ts';
