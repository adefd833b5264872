import { type FormEvent, useState } from 'react';
import { createPoll } from '../../api/hosting.ts';
import type { Poll } from '../../api/poll.ts';
import { randomKey } from '../../api/random-key.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field, FieldNote, SelectField } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { ChoiceRange } from './choice-range.tsx';
import { OptionFields } from './option-fields.tsx';
import { type DraftProblem, draftProblems, newPoll, type PollDraft } from './poll-draft.ts';

interface NewPollDialogProps {
  readonly sessionId: string;
  readonly onClose: () => void;
  readonly onCreated: (poll: Poll) => void;
}

const emptyDraft = (): PollDraft => ({
  kind: 'single',
  title: '',
  options: [
    { key: randomKey(), text: '' },
    { key: randomKey(), text: '' },
  ],
  voteChange: 'until_close',
  resultVisibility: 'always',
  minimum: 1,
  maximum: 0,
  seconds: 0,
});

const timeLimits = ['0', '15', '30', '60', '120', '300'] as const;

export function NewPollDialog({ sessionId, onClose, onCreated }: NewPollDialogProps) {
  const { t } = useMessages();
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const problems: ReadonlySet<DraftProblem> = tried ? draftProblems(draft) : new Set();
  const change = (part: Partial<PollDraft>) => setDraft({ ...draft, ...part });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draftProblems(draft).size > 0) return;
    setBusy(true);
    setError(undefined);
    try {
      onCreated(await createPoll(sessionId, newPoll(draft)));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  const timeText = (limit: (typeof timeLimits)[number]): string => {
    const seconds = Number(limit);
    if (seconds === 0) return t('newPoll.time.none');
    return seconds < 60
      ? t('newPoll.time.seconds', { count: seconds })
      : t('newPoll.time.minutes', { count: seconds / 60 });
  };

  return (
    <Dialog open onClose={onClose} title={t('newPoll.title')} wide>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex min-h-0 flex-col">
        <div className="flex flex-col gap-5 overflow-y-auto px-6 py-4">
          <Field
            label={t('newPoll.question')}
            placeholder={t('newPoll.question.placeholder')}
            error={problems.has('title') ? t('newPoll.question.missing') : undefined}
            value={draft.title}
            maxLength={300}
            onChange={(event) => change({ title: event.target.value })}
          />
          <Choice
            label={t('newPoll.kind')}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            choices={[
              { value: 'single', label: t('host.kind.single') },
              { value: 'multiple', label: t('host.kind.multiple') },
            ]}
          />
          <OptionFields options={draft.options} onChange={(options) => change({ options })} />
          {problems.has('few') && <FieldNote bad text={t('newPoll.options.few')} />}
          {problems.has('same') && <FieldNote bad text={t('newPoll.options.same')} />}
          {draft.kind === 'multiple' && (
            <ChoiceRange draft={draft} onChange={change} problem={problems.has('range')} />
          )}
          <div className="grid gap-4 sm:grid-cols-3">
            <SelectField
              label={t('newPoll.visibility')}
              value={draft.resultVisibility}
              onChange={(resultVisibility) => change({ resultVisibility })}
              choices={(['always', 'after_vote', 'after_close', 'host'] as const).map((value) => ({
                value,
                label: t(`newPoll.visibility.${value}`),
              }))}
            />
            <SelectField
              label={t('newPoll.voteChange')}
              value={draft.voteChange}
              onChange={(voteChange) => change({ voteChange })}
              choices={(['until_close', 'final'] as const).map((value) => ({
                value,
                label: t(`newPoll.voteChange.${value}`),
              }))}
            />
            <SelectField
              label={t('newPoll.time')}
              value={String(draft.seconds) as (typeof timeLimits)[number]}
              onChange={(seconds) => change({ seconds: Number(seconds) })}
              choices={timeLimits.map((value) => ({ value, label: timeText(value) }))}
            />
          </div>
          <ErrorLine error={error} />
        </div>
        <div className="flex justify-end gap-2 border-t border-line px-6 py-4">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('newPoll.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
