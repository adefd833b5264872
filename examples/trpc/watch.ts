import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClientErrorLike,
} from '@trpc/client';
import { EventSource } from 'eventsource'; // browsers have one
import type { AppRouter } from '../../apps/api/src/client-types.ts';
import { backoff } from '../shared/backoff.mjs';
import { openPollOf } from '../shared/rest.mjs';
import { code, url } from '../shared/settings.mjs';
import { nameOptions, show } from '../shared/show.mjs';

/* Typed by the server's catalogue. Subscriptions are event streams, opened by a ticket each. */
const headers: { authorization?: string } = {};
const channels: string[] = [];
const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({
        url: `${url}/trpc`,
        EventSource,
        async connectionParams(): Promise<{ ticket: string }> {
          const { ticket } = await client.streams.ticket.mutate({ channels });
          return { ticket }; // and nothing else: they become a part of the URL
        },
      }),
      false: httpBatchLink({ url: `${url}/trpc`, headers }),
    }),
  ],
});

const { token, session } = await client.sessions.join.mutate({ code });
headers.authorization = `Bearer ${token}`;
const poll = openPollOf((await client.polls.list.query({ sessionId: session.id })).items);
nameOptions(poll);
await client.polls.vote.mutate({ pollId: poll.id, optionIds: [poll.options[0].id] });

channels.push(`poll:${poll.id}`, `session:${session.id}`);
// While it waits to come back, the package `eventsource` does not keep a program alive.
setInterval(() => {}, 60_000);
follow((lastEventId, handlers) =>
  client.polls.watch.subscribe({ pollId: poll.id, ...(lastEventId && { lastEventId }) }, handlers),
);
follow((lastEventId, handlers) =>
  client.sessions.watch.subscribe({ sessionId: session.id, ...(lastEventId && { lastEventId }) }, handlers),
);

interface Handlers {
  onData(item: { id: string; data: object }): void;
  onError(error: TRPCClientErrorLike<AppRouter>): void;
}

/** EventSource comes back from a cut by itself, but an answer that is no stream ends it: then it is begun anew. */
function follow(subscribe: (lastEventId: string | undefined, handlers: Handlers) => void): void {
  let place: string | undefined;
  let failures = 0;
  const begin = () =>
    subscribe(place, {
      onData({ id, data: frame }) {
        failures = 0;
        place = id;
        show(frame);
      },
      onError(error) {
        console.error(error.message);
        if (error.data && error.data.httpStatus !== 503) process.exit(1); // a refusal of Pulse
        setTimeout(begin, backoff(failures));
        failures += 1;
      },
    });
  begin();
}
