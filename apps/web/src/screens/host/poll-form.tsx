import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Field, FieldNote } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';
import { ChoiceRange } from './choice-range.tsx';
import { OptionFields } from './option-fields.tsx';
import { type DraftProblem, draftProblems, type PollDraft, wrongOptions } from './poll-draft.ts';
import { PollRules } from './poll-rules.tsx';

interface PollFormProps {
  readonly initial: PollDraft;
  readonly isNew: boolean;
  /** People have voted: answers can be respelled, and that is all. */
  readonly locked: boolean;
  readonly action: string;
  /** @returns a draft to go on with, when the server would not have this one */
  readonly onSubmit: (draft: PollDraft) => Promise<PollDraft | undefined>;
  readonly onCancel: () => void;
}

/** A poll being written, for the first time or again. */
export function PollForm({ initial, isNew, locked, action, onSubmit, onCancel }: PollFormProps) {
  const { t } = useMessages();
  const [draft, setDraft] = useState(initial);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const form = useFocusOnWrong(attempt);
  const problems: ReadonlySet<DraftProblem> = attempt > 0 ? draftProblems(draft, locked) : new Set();
  const change = (part: Partial<PollDraft>) => setDraft({ ...draft, ...part });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (draftProblems(draft, locked).size > 0) {
      setAttempt(attempt + 1);
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      const other = await onSubmit(draft);
      if (!other) return;
      setDraft(other);
      setBusy(false);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="flex min-h-0 flex-col">
      <div className="flex flex-col gap-5 overflow-y-auto px-6 py-4">
        <Field
          label={t('newPoll.question')}
          placeholder={t('newPoll.question.placeholder')}
          error={problems.has('title') ? t('newPoll.question.missing') : undefined}
          value={draft.title}
          maxLength={300}
          onChange={(event) => change({ title: event.target.value })}
        />
        {isNew && (
          <Choice
            label={t('newPoll.kind')}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            choices={[
              { value: 'single', label: t('host.kind.single') },
              { value: 'multiple', label: t('host.kind.multiple') },
            ]}
          />
        )}
        <OptionFields
          options={draft.options}
          wrong={wrongOptions(draft, problems)}
          locked={locked}
          onChange={(options) => change({ options })}
        />
        {(['few', 'same', 'empty'] as const).map(
          (problem) =>
            problems.has(problem) && <FieldNote key={problem} bad text={t(`newPoll.options.${problem}`)} />,
        )}
        {draft.kind === 'multiple' && !locked && (
          <ChoiceRange draft={draft} onChange={change} problem={problems.has('range')} />
        )}
        <PollRules draft={draft} onChange={change} />
        <ErrorLine error={error} />
      </div>
      <div className="flex justify-end gap-2 border-t border-line px-6 py-4">
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
