import { io } from 'socket.io-client';
import { openPollOf } from '../shared/rest.mjs';
import { code, url } from '../shared/settings.mjs';
import { nameOptions, show } from '../shared/show.mjs';

/* Everything over one Socket.IO connection, which comes back by itself. */
const auth = {};
const socket = io(url, { auth });
/** Channel → resume token of its newest frame. */
const places = new Map();

socket.on('event', (frame) => {
  places.set(frame.channel, frame.after);
  auth.after = [...places.values()].join('~'); // read at the next `connect`: every channel goes on from there
  show(frame);
});
socket.on('disconnect', (reason) => console.error(`Cut off (${reason}).`));
socket.on('unsubscribed', ({ channel, error }) => console.error(`${channel}: ${error.message}`));
socket.on('ended', ({ message }) => {
  console.error(message);
  process.exit(1);
});

async function ask(name, input) {
  const { success, data, error } = await socket.emitWithAck(name, input);
  if (!success) throw new Error(`${error.code}: ${error.message}`);
  return data;
}

const { token, session } = await ask('sessions.join', { code });
auth.token = token;
await ask('auth', { token });
const poll = openPollOf((await ask('polls.list', { sessionId: session.id })).items);
nameOptions(poll);
await ask('polls.vote', { pollId: poll.id, optionIds: [poll.options[0].id] });
await ask('polls.watch', { pollId: poll.id });
await ask('sessions.watch', { sessionId: session.id });
