import { onlineManager } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { createStore } from '../store.ts';
import type { AccountState } from './account.ts';
import { createQueries } from './queries.ts';

const as = (id: string, name = id): AccountState => ({
  status: 'signed-in',
  user: { id, name, email: `${id}@example.org`, roles: ['user'] },
});
const key = ['sessions'];

describe('what was read as somebody', () => {
  it('goes when they sign out, and when somebody else signs in', () => {
    const account = createStore<AccountState>(as('ada'));
    const queries = createQueries(account);
    for (const next of [{ status: 'signed-out' }, as('grace')] as const) {
      account.set(as('ada'));
      queries.setQueryData(key, ['a session of Ada']);
      account.set(next);
      expect(queries.getQueryData(key)).toBeUndefined();
    }
  });

  it('stays when their tokens are renewed or their name changes', () => {
    const account = createStore<AccountState>(as('ada'));
    const queries = createQueries(account);
    queries.setQueryData(key, ['a session of Ada']);
    account.set(as('ada', 'Ada Lovelace'));
    expect(queries.getQueryData(key)).toEqual(['a session of Ada']);
  });

  it('does not arrive for who comes next', async () => {
    const account = createStore<AccountState>(as('ada'));
    const queries = createQueries(account);
    const answer = Promise.withResolvers<string[]>();
    const asked = queries.fetchQuery({ queryKey: key, queryFn: () => answer.promise });
    account.set(as('grace'));
    answer.resolve(['a session of Ada']);
    await asked.catch(() => undefined);
    expect(queries.getQueryData(key)).toBeUndefined();
  });
});

describe('without a network', () => {
  afterEach(() => onlineManager.setOnline(true));

  it('a question fails, in place of waiting without a word', async () => {
    onlineManager.setOnline(false);
    const queries = createQueries(createStore<AccountState>(as('ada')));
    const unreachable = new Error('unreachable');
    const asked = queries.fetchQuery({
      queryKey: key,
      queryFn: () => Promise.reject(unreachable),
      retry: false,
    });
    await expect(asked).rejects.toBe(unreachable);
  });
});
