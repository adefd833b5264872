import { EventSource } from 'eventsource'; // browsers have one
import { backoff } from '../shared/backoff.mjs';
import { joinAndVote, post } from '../shared/rest.mjs';
import { code, url } from '../shared/settings.mjs';
import { nameOptions, show } from '../shared/show.mjs';

/*
 * Server-sent events as a browser reads them: EventSource cannot send headers, so the stream is opened by a
 * ticket. A cut stream it opens again by itself, with the id of the last event.
 */
const { token, session, poll } = await joinAndVote(code);
nameOptions(poll);
const channels = [`session:${session.id}`, `poll:${poll.id}`];
/** The newest id stands for the places in all channels. */
let place = '';
let failures = 0;

async function follow() {
  const { ticket } = await post('/stream-tickets', { channels }, token);
  const query = new URLSearchParams({ ticket, ...(place === '' ? {} : { after: place }) });
  const source = new EventSource(`${url}/api/v1/sse?${query}`);
  source.addEventListener('message', ({ data, lastEventId }) => {
    failures = 0;
    place = lastEventId;
    show(JSON.parse(data));
  });
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) console.error('Cut off; EventSource comes back by itself.');
    else again('EventSource gave up.'); // at any answer but a stream, such as the 503 of a restart
  });
}

function again(reason) {
  console.error(reason);
  setTimeout(() => follow().catch(({ message }) => again(message)), backoff(failures));
  failures += 1;
}

// While it waits to come back, the package `eventsource` does not keep a program alive.
setInterval(() => {}, 60_000);
await follow();
