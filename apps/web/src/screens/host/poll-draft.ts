import { type Poll, randomKey } from '@pulse/client';
import type { NewPoll, PollChanges, PollKind, ResultVisibility, VoteChange } from '../../contract.ts';

/** A poll as it is being written. */
export interface PollDraft {
  readonly kind: PollKind;
  readonly title: string;
  /** `id`: of an answer that the poll has already. */
  readonly options: readonly { readonly key: string; readonly id?: string; readonly text: string }[];
  readonly voteChange: VoteChange;
  readonly resultVisibility: ResultVisibility;
  readonly minimum: number;
  /** 0: as many as there are answers. */
  readonly maximum: number;
  /** 0: no limit. */
  readonly seconds: number;
}

export type DraftProblem = 'title' | 'few' | 'same' | 'empty' | 'range';

export const mostOptions = 50;

export const emptyOption = (): PollDraft['options'][number] => ({ key: randomKey(), text: '' });

export const emptyDraft = (): PollDraft => ({
  kind: 'single',
  title: '',
  options: [emptyOption(), emptyOption()],
  voteChange: 'until_close',
  resultVisibility: 'always',
  minimum: 1,
  maximum: 0,
  seconds: 0,
});

export const draftOf = (poll: Poll): PollDraft => ({
  kind: poll.kind,
  title: poll.title,
  options: poll.options.map(({ id, text }) => ({ key: id, id, text })),
  voteChange: poll.voteChange,
  resultVisibility: poll.resultVisibility,
  minimum: poll.minChoices,
  maximum: poll.maxChoices >= poll.options.length ? 0 : poll.maxChoices,
  seconds: poll.durationSeconds ?? 0,
});

function filled(draft: PollDraft): PollDraft['options'] {
  return draft.options
    .map((option) => ({ ...option, text: option.text.trim() }))
    .filter(({ text }) => text !== '');
}

export function filledOptions(draft: PollDraft): readonly string[] {
  return filled(draft).map(({ text }) => text);
}

/** @param locked people have voted: no answer may go, so none may be empty */
export function draftProblems(draft: PollDraft, locked = false): ReadonlySet<DraftProblem> {
  const problems = new Set<DraftProblem>();
  const options = filledOptions(draft);
  if (draft.title.trim() === '') problems.add('title');
  if (locked && options.length < draft.options.length) problems.add('empty');
  else if (options.length < 2) problems.add('few');
  if (new Set(options).size < options.length) problems.add('same');
  if (draft.kind === 'multiple' && options.length >= 2) {
    const maximum = draft.maximum || options.length;
    if (draft.minimum < 1 || draft.minimum > maximum || maximum > options.length) problems.add('range');
  }
  return problems;
}

/** Which answers a problem is about, by key. */
export function wrongOptions(draft: PollDraft, problems: ReadonlySet<DraftProblem>): ReadonlySet<string> {
  const wrong = new Set<string>();
  const seen = new Set<string>();
  for (const { key, text } of draft.options) {
    const trimmed = text.trim();
    if (
      trimmed === ''
        ? problems.has('few') || problems.has('empty')
        : problems.has('same') && seen.has(trimmed)
    )
      wrong.add(key);
    seen.add(trimmed);
  }
  return wrong;
}

/** What the server is asked to create; only what the kind takes is sent. */
export function newPoll(draft: PollDraft): NewPoll {
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    options: filledOptions(draft).map((text) => ({ text })),
    voteChange: draft.voteChange,
    resultVisibility: draft.resultVisibility,
    ...(draft.kind === 'multiple'
      ? { minChoices: draft.minimum, ...(draft.maximum === 0 ? {} : { maxChoices: draft.maximum }) }
      : {}),
    ...(draft.seconds === 0 ? {} : { durationSeconds: draft.seconds }),
  };
}

/** What of a poll is different in its draft; the rest is not sent, so that nothing locked is touched. */
export function changesOf(poll: Poll, draft: PollDraft): PollChanges {
  const options = filled(draft);
  const sameOptions =
    options.length === poll.options.length &&
    options.every(
      ({ id, text }, index) => id === poll.options[index]?.id && text === poll.options[index]?.text,
    );
  const maximum = draft.maximum || options.length;
  const seconds = draft.seconds || null;
  const title = draft.title.trim();
  return {
    ...(title === poll.title ? {} : { title }),
    ...(sameOptions
      ? {}
      : { options: options.map(({ id, text }) => (id === undefined ? { text } : { id, text })) }),
    ...(draft.voteChange === poll.voteChange ? {} : { voteChange: draft.voteChange }),
    ...(draft.resultVisibility === poll.resultVisibility ? {} : { resultVisibility: draft.resultVisibility }),
    ...(poll.kind === 'multiple' && draft.minimum !== poll.minChoices ? { minChoices: draft.minimum } : {}),
    ...(poll.kind === 'multiple' && maximum !== poll.maxChoices ? { maxChoices: maximum } : {}),
    ...(seconds === poll.durationSeconds ? {} : { durationSeconds: seconds }),
  };
}

/** Back to the answers that people have voted for, with what was respelled. */
export function withLockedOptions(poll: Poll, draft: PollDraft): PollDraft {
  const texts = new Map(draft.options.map(({ id, text }) => [id, text]));
  const { options, minimum, maximum } = draftOf(poll);
  return {
    ...draft,
    options: options.map((option) => ({ ...option, text: texts.get(option.id) || option.text })),
    minimum,
    maximum,
  };
}
