import { type Message, PulseError } from '@pulse/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { message } from '../../room/message.fixture.ts';
import { Upvotes, withOwnVote } from './upvotes.ts';

describe('Upvotes', () => {
  let asked: string[];
  let counted: Message[];
  let refused: unknown[];
  let answer: () => Promise<Message>;

  beforeEach(() => {
    asked = [];
    counted = [];
    refused = [];
  });
  const open = () =>
    new Upvotes({
      upvote: (id) => {
        asked.push(id);
        return answer();
      },
      onCounted: (one) => counted.push(one),
      onRefused: (error) => refused.push(error),
    });
  const question = message('m1', { upvotes: 3, version: 3 });

  it('counts at once, and once however often it is pressed', async () => {
    answer = async () => message('m1', { upvotes: 4, version: 4, upvoted: true });
    const upvotes = open();
    const pressed = upvotes.press(question);
    void upvotes.press(question);
    expect(withOwnVote(question, upvotes.sending.get())).toMatchObject({ upvotes: 4, upvoted: true });
    await pressed;
    expect(asked).toEqual(['m1']);
    expect(counted).toMatchObject([{ upvotes: 4 }]);
    expect(upvotes.sending.get().size).toBe(0);
    await upvotes.press({ ...question, upvoted: true });
    expect(asked).toEqual(['m1']);
  });

  it('does not count twice when the live channel is faster than the answer', () => {
    answer = () => new Promise(() => undefined);
    const upvotes = open();
    void upvotes.press(question);
    const live = { ...question, upvotes: 4, version: 4 };
    expect(withOwnVote(live, upvotes.sending.get())).toMatchObject({ upvotes: 4, upvoted: true });
    expect(withOwnVote(message('other'), upvotes.sending.get())).toMatchObject({ upvoted: false });
  });

  it('takes the vote back when it is refused, and can be pressed again', async () => {
    answer = () => Promise.reject(new PulseError({ status: 409, code: 'OWN_MESSAGE', message: '' }));
    const upvotes = open();
    await upvotes.press(question);
    expect(refused).toMatchObject([{ code: 'OWN_MESSAGE' }]);
    expect(withOwnVote(question, upvotes.sending.get())).toBe(question);
    await upvotes.press(question);
    expect(asked).toEqual(['m1', 'm1']);
  });
});
