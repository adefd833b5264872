import { setTimeout as sleep } from 'node:timers/promises';
import { backoff } from '../shared/backoff.mjs';
import { joinAndVote } from '../shared/rest.mjs';
import { code, url } from '../shared/settings.mjs';
import { nameOptions, show } from '../shared/show.mjs';

/*
 * REST and WebSocket with what Node brings (22 or newer), and no library. Votes for the first option of the open
 * poll, then follows the poll and the session.
 */
const { token, session, poll } = await joinAndVote(code);
nameOptions(poll);
const channels = [`session:${session.id}`, `poll:${poll.id}`];
/** Channel → `after` of the newest frame that was taken: where the next connection goes on. */
const places = new Map();
let failures = 0;

/** One connection, from its beginning to its end. */
function follow() {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/ws`);
  const send = (frame) => socket.send(JSON.stringify(frame));
  socket.addEventListener('open', () => {
    send({ id: 'auth', type: 'auth', token });
    for (const channel of channels) {
      send({ id: channel, type: 'subscribe', channel, after: places.get(channel) });
    }
  });
  socket.addEventListener('message', ({ data }) => {
    const frame = JSON.parse(data);
    failures = 0;
    if (frame.type === 'error') console.error(`${frame.id}: ${frame.error.code} ${frame.error.message}`);
    if (frame.type !== 'event') return;
    places.set(frame.channel, frame.after);
    show(frame);
  });
  return new Promise((resolve) => socket.addEventListener('close', resolve));
}

for (;;) {
  const { code: reason } = await follow();
  if (reason >= 4400 && reason < 4500) throw new Error(`Pulse refused this connection: ${reason}`);
  console.error(`Cut off (${reason}), coming back.`);
  await sleep(backoff(failures));
  failures += 1;
}
