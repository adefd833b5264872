import type { Poll } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  draftOf,
  draftProblems,
  newPoll,
  type PollDraft,
  withLockedOptions,
  wrongOptions,
} from './poll-draft.ts';

const draft = (part: Partial<PollDraft> = {}): PollDraft => ({
  kind: 'single',
  title: ' Lunch? ',
  options: ['Soup', '', 'Salad '].map((text, index) => ({ key: String(index), text })),
  voteChange: 'until_close',
  resultVisibility: 'always',
  minimum: 1,
  maximum: 0,
  seconds: 0,
  ...part,
});

describe('poll draft', () => {
  it('sends only what the kind takes', () => {
    expect(newPoll(draft())).toEqual({
      kind: 'single',
      title: 'Lunch?',
      options: [{ text: 'Soup' }, { text: 'Salad' }],
      voteChange: 'until_close',
      resultVisibility: 'always',
    });
    expect(newPoll(draft({ kind: 'multiple', maximum: 2, seconds: 30 }))).toMatchObject({
      minChoices: 1,
      maxChoices: 2,
      durationSeconds: 30,
    });
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ options: [{ key: '1', text: 'Only' }] }, 'few'],
    [{ options: ['A', 'A '].map((text, index) => ({ key: String(index), text })) }, 'same'],
    [{ kind: 'multiple', minimum: 3 }, 'range'],
    [{ kind: 'multiple', maximum: 3 }, 'range'],
  ] as const)('finds a problem in %j', (part, problem) => {
    expect([...draftProblems(draft(part as Partial<PollDraft>))]).toEqual([problem]);
  });

  it('finds none in a good one', () => {
    expect(draftProblems(draft()).size).toBe(0);
  });
});

describe('a poll that is edited', () => {
  const poll = {
    kind: 'multiple',
    title: 'Lunch?',
    options: [
      { id: 'a', text: 'Suop' },
      { id: 'b', text: 'Salad' },
    ],
    voteChange: 'until_close',
    resultVisibility: 'always',
    minChoices: 1,
    maxChoices: 2,
    durationSeconds: null,
  } as unknown as Poll;

  it('sends nothing when nothing is different', () => {
    expect(changesOf(poll, draftOf(poll))).toEqual({});
  });

  it('sends all options when one is different, and the bounds that follow', () => {
    const written = draftOf(poll);
    const more = { ...written, options: [...written.options, { key: 'new', text: 'Bread ' }], seconds: 30 };
    expect(changesOf(poll, more)).toEqual({
      options: [{ id: 'a', text: 'Suop' }, { id: 'b', text: 'Salad' }, { text: 'Bread' }],
      maxChoices: 3,
      durationSeconds: 30,
    });
  });

  it('keeps the spelling and nothing else when somebody voted meanwhile', () => {
    const written = draftOf(poll);
    const changed = {
      ...written,
      options: [
        { key: 'x', text: 'Rice' },
        { key: 'a', id: 'a', text: 'Soup' },
      ],
      maximum: 1,
    };
    expect(changesOf(poll, withLockedOptions(poll, changed))).toEqual({
      options: [
        { id: 'a', text: 'Soup' },
        { id: 'b', text: 'Salad' },
      ],
    });
  });

  it('has no empty answers once people have voted, and names the wrong ones', () => {
    const written = {
      ...draftOf(poll),
      options: [...draftOf(poll).options, { key: 'c', id: 'c', text: ' ' }],
    };
    expect([...draftProblems(written)]).toEqual([]);
    const problems = draftProblems(written, true);
    expect([...problems]).toEqual(['empty']);
    expect([...wrongOptions(written, problems)]).toEqual(['c']);
  });
});
