import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { backoff } from '../shared/backoff.mjs';
import { openPollOf } from '../shared/rest.mjs';
import { code, url } from '../shared/settings.mjs';
import { nameOptions, show } from '../shared/show.mjs';

/* Everything over GraphQL sockets: join, vote, and two subscriptions that survive theirs. */
const connect = (token) =>
  createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    connectionParams: { token },
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (failures) => sleep(backoff(failures)),
    // Left alone, the client takes an `error` event, which a broken network brings, for final.
    shouldRetry: () => true,
    on: { closed: ({ code: reason }) => console.error(`Closed (${reason}).`) },
  });

async function ask(client, query, variables) {
  const { value } = await client.iterate({ query, variables }).next();
  const [error] = value.errors ?? [];
  if (error) throw new Error(`${error.extensions.code}: ${error.message}`);
  return value.data;
}

/** The client repeats this object when it reconnects; kept up to date, it says where to go on. */
function watch(query, variables) {
  const operation = { query, variables: { ...variables } };
  pulse.subscribe(operation, {
    next({ data, errors }) {
      if (errors) throw new Error(JSON.stringify(errors));
      const [frame] = Object.values(data);
      operation.variables.after = frame.after;
      show(frame);
    },
    error(error) {
      console.error(error);
      process.exit(1);
    },
    complete() {},
  });
}

const { sessionsJoin } = await ask(
  connect(undefined),
  'mutation ($code: String!) { sessionsJoin(input: { code: $code }) { token session { id } } }',
  { code },
);
// Who calls is decided when a socket is opened.
const pulse = connect(sessionsJoin.token);
const sessionId = sessionsJoin.session.id;
const { pollsList } = await ask(
  pulse,
  `query ($sessionId: ID!) {
    pollsList(input: { sessionId: $sessionId }) { items { id status options { id text } } } }`,
  { sessionId },
);
const poll = openPollOf(pollsList.items);
nameOptions(poll);
await ask(
  pulse,
  'mutation ($pollId: ID!, $optionIds: [ID!]!) { pollsVote(input: { pollId: $pollId, optionIds: $optionIds }) { round } }',
  { pollId: poll.id, optionIds: [poll.options[0].id] },
);
watch(
  `subscription ($pollId: ID!, $after: String) {
    pollsWatch(input: { pollId: $pollId }, after: $after) {
      channel kind pos event ts after data { total sealed version options { id votes } } } }`,
  { pollId: poll.id },
);
watch(
  `subscription ($sessionId: ID!, $after: String) {
    sessionsWatch(input: { sessionId: $sessionId }, after: $after) { channel kind pos event ts after data } }`,
  { sessionId },
);
