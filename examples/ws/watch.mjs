import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { backoff } from '../shared/backoff.mjs';
import { joinAndVote } from '../shared/rest.mjs';
import { code, url } from '../shared/settings.mjs';
import { nameOptions, show } from '../shared/show.mjs';

/*
 * WebSocket by the library `ws`, which unlike Node's own sees the server's pings: a network that died without a
 * word is noticed when they stay away.
 */
const { token, session, poll } = await joinAndVote(code);
nameOptions(poll);
const channels = [`session:${session.id}`, `poll:${poll.id}`];
/** Channel → `after` of the newest frame that was taken. */
const places = new Map();
/** Pulse pings every 25 s. */
const silenceMilliseconds = 35_000;
let failures = 0;

async function follow() {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/ws`);
  const send = (frame) => socket.send(JSON.stringify(frame));
  const silence = setTimeout(() => socket.terminate(), silenceMilliseconds);
  socket.on('open', () => {
    send({ id: 'auth', type: 'auth', token });
    for (const channel of channels) {
      send({ id: channel, type: 'subscribe', channel, after: places.get(channel) });
    }
  });
  socket.on('ping', () => silence.refresh());
  socket.on('message', (text) => {
    const frame = JSON.parse(text);
    failures = 0;
    if (frame.type === 'error') console.error(`${frame.id}: ${frame.error.code} ${frame.error.message}`);
    if (frame.type !== 'event') return;
    places.set(frame.channel, frame.after);
    show(frame);
  });
  socket.on('error', ({ message }) => console.error(message));
  const reason = await new Promise((resolve) => socket.on('close', resolve));
  clearTimeout(silence);
  return reason;
}

for (;;) {
  const reason = await follow();
  if (reason >= 4400 && reason < 4500) throw new Error(`Pulse refused this connection: ${reason}`);
  console.error(`Cut off (${reason}), coming back.`);
  await sleep(backoff(failures));
  failures += 1;
}
