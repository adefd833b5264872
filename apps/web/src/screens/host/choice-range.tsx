import { FieldNote, SelectField } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';
import { filledOptions, type PollDraft } from './poll-draft.ts';

interface ChoiceRangeProps {
  readonly draft: PollDraft;
  readonly onChange: (part: Partial<PollDraft>) => void;
  readonly problem: boolean;
}

/** How many answers one person gives. */
export function ChoiceRange({ draft, onChange, problem }: ChoiceRangeProps) {
  const { t } = useMessages();
  const count = Math.max(2, filledOptions(draft).length, draft.minimum, draft.maximum);
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  return (
    <div className="flex flex-col gap-1.5">
      <div className="grid grid-cols-2 gap-4">
        <SelectField
          label={t('newPoll.minimum')}
          wrong={problem}
          value={String(draft.minimum)}
          onChange={(minimum) => onChange({ minimum: Number(minimum) })}
          choices={numbers.map((value) => ({ value, label: value }))}
        />
        <SelectField
          label={t('newPoll.maximum')}
          wrong={problem}
          value={String(draft.maximum)}
          onChange={(maximum) => onChange({ maximum: Number(maximum) })}
          choices={[
            { value: '0', label: t('newPoll.maximum.any') },
            ...numbers.map((value) => ({ value, label: value })),
          ]}
        />
      </div>
      {problem && <FieldNote bad text={t('newPoll.range')} />}
    </div>
  );
}
