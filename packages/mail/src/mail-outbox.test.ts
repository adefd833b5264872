import { describe, expect, it } from 'vitest';
import { createMailOutbox } from './mail-outbox.ts';

const message = (id: string) => ({ id, to: 'ada@example.org', subject: id, html: '', text: '' });

describe('the outbox of development', () => {
  it('keeps the latest mails, each once, the latest first', async () => {
    const outbox = createMailOutbox({ clock: { now: () => new Date(0) }, capacity: 2 });
    for (const id of ['a', 'b', 'b', 'c']) await outbox.send(message(id));
    expect(outbox.list().map(({ id }) => id)).toEqual(['c', 'b']);
    expect(outbox.find('b')).toMatchObject({ subject: 'b', sentAt: new Date(0) });
    expect(outbox.find('a')).toBeUndefined();
  });
});
