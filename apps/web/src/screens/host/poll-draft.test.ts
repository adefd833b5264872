import { describe, expect, it } from 'vitest';
import { draftProblems, newPoll, type PollDraft } from './poll-draft.ts';

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
