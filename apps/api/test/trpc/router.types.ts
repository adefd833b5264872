import { trpcClient } from './trpc-client.ts';

/*
 * Never run: `tsc` is the test. Whatever is expected to fail must fail, and whatever is not must be inferred.
 */
const client = trpcClient('http://localhost');

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

const results = await client.polls.results.query({ pollId: 'a' });
results.total satisfies number | null;
results.options satisfies
  | readonly { readonly id: string; readonly votes: number | null }[]
  | undefined
  | null;

const listed = await client.sessions.list.query();
listed.nextCursor satisfies string | null;
const status: Same<(typeof listed.items)[number]['status'], string> = false; // an enum, not any text
void status;

const created = await client.sessions.create.mutate({ title: 'Session' });
created.id satisfies string;
const notAny: Same<typeof created, unknown> = false;
void notAny;

client.polls.watch.subscribe(
  { pollId: 'a', lastEventId: 'token' },
  {
    onData({ id, data }) {
      id satisfies string;
      data.kind satisfies 'log' | 'state' | 'reset' | 'seal';
      data.data.pollId satisfies string;
      // @ts-expect-error the data of a frame is the results object, and has no such member
      void data.data.nonsense;
    },
    onError({ data }) {
      data?.error.code satisfies string | undefined;
    },
  },
);

// @ts-expect-error a wrong type in the input
await client.polls.vote.mutate({ pollId: 1, optionIds: [] });
// @ts-expect-error a field that is missing
await client.polls.get.query({});
// @ts-expect-error a field that is not known
await client.polls.get.query({ pollId: 'a', role: 'admin' });
// @ts-expect-error a command is no query
await client.polls.vote.query({ pollId: 'a', optionIds: [] });
// @ts-expect-error a query is no mutation
await client.polls.results.mutate({ pollId: 'a' });
// @ts-expect-error a stream is subscribed to
await client.polls.watch.query({ pollId: 'a' });
// @ts-expect-error no such use case
await client.polls.nonsense.query({});
// @ts-expect-error no such feature
await client.nonsense.get.query({});
