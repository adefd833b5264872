import { granted, socketIo } from './socket-io-client.ts';

/*
 * Never run: `tsc` is the test. Whatever is expected to fail must fail, and whatever is not must be inferred.
 */
const socket = socketIo('http://localhost', {});

const receipt = await granted(socket.emitWithAck('polls.vote', { pollId: 'a', optionIds: ['b'] }));
receipt.round satisfies number;
const keyed = await granted(socket.emitWithAck('sessions.create', { title: 'a' }, { idempotencyKey: 'key' }));
keyed.id satisfies string;
socket.emit('polls.results', { pollId: 'a' }, (answer) => {
  if (answer.success) answer.data.total satisfies number;
  else answer.error.code satisfies string;
});
const watching = await granted(socket.emitWithAck('polls.watch', { pollId: 'a', after: 'token' }));
watching.after satisfies string;
socket.on('event', ({ kind }) => kind satisfies 'log' | 'state' | 'reset' | 'seal');
socket.on('message', ({ senderId, timestamp }) => `${senderId} ${timestamp}`);

// @ts-expect-error a wrong type in the input
socket.emit('polls.vote', { pollId: 1, optionIds: [] }, () => {});
// @ts-expect-error no such use case
socket.emit('polls.nonsense', {}, () => {});
// @ts-expect-error results have no such member
(await granted(socket.emitWithAck('polls.results', { pollId: 'a' }))).nonsense;
// @ts-expect-error no such event comes
socket.on('nonsense', () => {});
