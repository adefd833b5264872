import { type Message, NetworkError, PulseError } from '@pulse/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { message } from '../../room/message.fixture.ts';
import { type MessageOutcome, MessageSender } from './message-sender.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const question = (key: string, content = `Question ${key}`) => ({ kind: 'question', content, key }) as const;

describe('MessageSender', () => {
  let stored: string | null;
  let outcomes: MessageOutcome[];
  let sent: string[];
  let answers: (() => Promise<Message>)[];

  beforeEach(() => {
    stored = null;
    outcomes = [];
    sent = [];
    answers = [];
  });

  const start = (delay = 100_000) => {
    const sender = new MessageSender({
      read: () => stored,
      write: (pending) => {
        stored = pending;
      },
      post: ({ key, kind, content }) => {
        sent.push(key);
        return (answers.shift() ?? (() => Promise.resolve(message(`m${key}`, { kind, content }))))();
      },
      onOutcome: (outcome) => outcomes.push(outcome),
      delay: () => delay,
    });
    sender.start();
    return sender;
  };
  const offline = () => Promise.reject(new NetworkError('offline'));
  const refuse = (status: number, code: string) => () =>
    Promise.reject(new PulseError({ status, code, message: '', retryAfter: 7 }));

  it('reports what was posted and forgets it', async () => {
    start().send(question('1'));
    await settled();
    expect(outcomes).toMatchObject([{ pending: { key: '1' }, message: { id: 'm1' } }]);
    expect(stored).toBe('[]');
  });

  it('stores a message before the first try', () => {
    answers = [() => new Promise(() => undefined)];
    start().send(question('1'));
    expect(JSON.parse(stored ?? '')).toEqual([{ ...question('1'), attempted: true }]);
  });

  it('keeps the key and the order through a dead network and a reload', async () => {
    answers = [offline];
    const first = start();
    first.send(question('1'));
    first.send(question('2'));
    await settled();
    expect(first.waiting.get()).toBe(true);
    first.stop();

    start();
    await settled();
    expect(sent).toEqual(['1', '1', '2']);
    expect(outcomes.map(({ pending }) => pending.key)).toEqual(['1', '2']);
    expect(stored).toBe('[]');
  });

  it('tries again by itself, also when the server is busy', async () => {
    answers = [offline, refuse(503, 'OVERLOADED'), offline];
    const sender = start(1);
    sender.send(question('1'));
    await expect.poll(() => sent.length).toBe(2);
    sender.flush();
    await expect.poll(() => outcomes.length).toBe(1);
    expect(new Set(sent)).toEqual(new Set(['1']));
  });

  it('hands a refused message back and goes on with the next', async () => {
    answers = [refuse(409, 'CHAT_OFF')];
    const sender = start();
    sender.send({ kind: 'chat', content: 'Hello', key: '1' });
    sender.send(question('2'));
    await settled();
    expect(outcomes).toMatchObject([
      { pending: { key: '1', content: 'Hello' }, error: { code: 'CHAT_OFF' } },
      { message: { id: 'm2' } },
    ]);
  });

  it('does not repeat by itself what is over the author’s quota', async () => {
    answers = [refuse(429, 'MESSAGE_QUOTA_EXCEEDED')];
    const sender = start(1);
    sender.send(question('1'));
    await settled();
    expect(sent).toEqual(['1']);
    expect(outcomes).toMatchObject([{ error: { code: 'MESSAGE_QUOTA_EXCEEDED', retryAfter: 7 } }]);
    expect(sender.waiting.get()).toBe(false);
  });

  it('recognises its message on the live channel while the answer is missing', async () => {
    answers = [offline];
    const sender = start();
    sender.send(question('1', 'Why?'));
    sender.send(question('2', 'Why?'));
    await settled();
    sender.claim(message('other', { content: 'How?' }));
    expect(sender.pending.get().map(({ messageId }) => messageId)).toEqual([undefined, undefined]);
    // Only what has left the phone can have arrived.
    sender.claim(message('m1', { content: 'Why?' }));
    sender.claim(message('m9', { content: 'Why?' }));
    expect(sender.pending.get().map(({ messageId }) => messageId)).toEqual(['m1', undefined]);
    sender.flush();
    await settled();
    expect(sent).toEqual(['1', '1', '2']);
  });

  it.each([null, '{broken', '[{"key":1}]', '[{"key":"1","kind":"shout","content":"x"}]'])(
    'takes %j for nothing to send',
    async (text) => {
      stored = text;
      expect(start().pending.get()).toEqual([]);
    },
  );
});
