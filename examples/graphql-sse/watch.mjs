import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import { backoff } from '../shared/backoff.mjs';
import { joinAndVote } from '../shared/rest.mjs';
import { code, url } from '../shared/settings.mjs';
import { nameOptions, show } from '../shared/show.mjs';

/* Joins and votes by REST; the subscriptions are event streams, which pass every proxy. */
const { token, session, poll } = await joinAndVote(code);
nameOptions(poll);
const client = createClient({
  url: `${url}/graphql`,
  headers: { authorization: `Bearer ${token}` },
  retryAttempts: 30,
  retry: (failures) => sleep(backoff(failures)),
});
/** Ends of a stream after which it is to be subscribed to again; after others the token is of no use. */
const passing = new Set(['SHUTTING_DOWN', 'SLOW_READER']);

/** The client repeats this object when it reconnects; kept up to date, it says where to go on. */
function watch(query, variables) {
  const operation = { query, variables };
  let end;
  client.subscribe(operation, {
    next({ data, errors }) {
      end = errors?.[0];
      if (end) return;
      const [frame] = Object.values(data);
      operation.variables.after = frame.after;
      show(frame);
    },
    error(error) {
      console.error(error);
      process.exit(1);
    },
    complete() {
      console.error(`The stream ended: ${end?.message ?? 'without a word'}`);
      if (end && !passing.has(end.extensions.code)) process.exit(1);
      setTimeout(() => watch(query, operation.variables), backoff(1));
    },
  });
}

watch(
  `subscription ($pollId: ID!, $after: String) {
    pollsWatch(input: { pollId: $pollId }, after: $after) {
      channel kind pos event ts after data { total sealed version options { id votes } } } }`,
  { pollId: poll.id },
);
watch(
  `subscription ($sessionId: ID!, $after: String) {
    sessionsWatch(input: { sessionId: $sessionId }, after: $after) { channel kind pos event ts after data } }`,
  { sessionId: session.id },
);
