import { SelectField } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';
import type { PollDraft } from './poll-draft.ts';

interface PollRulesProps {
  readonly draft: PollDraft;
  readonly onChange: (part: Partial<PollDraft>) => void;
}

const timeLimits: readonly number[] = [0, 15, 30, 60, 120, 300];

/** Who sees what, who may change their mind, how long it takes. */
export function PollRules({ draft, onChange }: PollRulesProps) {
  const { t } = useMessages();
  const timeText = (seconds: number): string => {
    if (seconds === 0) return t('newPoll.time.none');
    return seconds < 60 || seconds % 60 !== 0
      ? t('newPoll.time.seconds', { count: seconds })
      : t('newPoll.time.minutes', { count: seconds / 60 });
  };
  // A limit that another client has set stays choosable.
  const limits = [...new Set([...timeLimits, draft.seconds])].sort((one, other) => one - other);
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <SelectField
        label={t('newPoll.visibility')}
        value={draft.resultVisibility}
        onChange={(resultVisibility) => onChange({ resultVisibility })}
        choices={(['always', 'after_vote', 'after_close', 'host'] as const).map((value) => ({
          value,
          label: t(`newPoll.visibility.${value}`),
        }))}
      />
      <SelectField
        label={t('newPoll.voteChange')}
        value={draft.voteChange}
        onChange={(voteChange) => onChange({ voteChange })}
        choices={(['until_close', 'final'] as const).map((value) => ({
          value,
          label: t(`newPoll.voteChange.${value}`),
        }))}
      />
      <SelectField
        label={t('newPoll.time')}
        value={String(draft.seconds)}
        onChange={(seconds) => onChange({ seconds: Number(seconds) })}
        choices={limits.map((limit) => ({ value: String(limit), label: timeText(limit) }))}
      />
    </div>
  );
}
