import type { NewPoll, PollKind, ResultVisibility, VoteChange } from '../../api/poll.ts';

/** A poll as it is being written. */
export interface PollDraft {
  readonly kind: PollKind;
  readonly title: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  readonly voteChange: VoteChange;
  readonly resultVisibility: ResultVisibility;
  readonly minimum: number;
  /** 0: as many as there are answers. */
  readonly maximum: number;
  /** 0: no limit. */
  readonly seconds: number;
}

export type DraftProblem = 'title' | 'few' | 'same' | 'range';

export const mostOptions = 50;

export function filledOptions(draft: PollDraft): readonly string[] {
  return draft.options.map((option) => option.text.trim()).filter((text) => text !== '');
}

export function draftProblems(draft: PollDraft): ReadonlySet<DraftProblem> {
  const problems = new Set<DraftProblem>();
  const options = filledOptions(draft);
  if (draft.title.trim() === '') problems.add('title');
  if (options.length < 2) problems.add('few');
  if (new Set(options).size < options.length) problems.add('same');
  if (draft.kind === 'multiple' && options.length >= 2) {
    const maximum = draft.maximum || options.length;
    if (draft.minimum < 1 || draft.minimum > maximum || maximum > options.length) problems.add('range');
  }
  return problems;
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
