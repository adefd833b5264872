import { Choice } from '../../components/choice.tsx';
import { classNames } from '../../components/class-names.ts';
import { Field, SelectField } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';
import { levels } from '../tail/event-filter.ts';
import { LevelBadge } from '../tail/level-badge.tsx';
import { type AlertDraft, cooldowns, windows, withChosen } from './alert-draft.ts';
import { durationText } from './alert-text.ts';
import { NameChips } from './name-chips.tsx';

interface ConditionFieldsProps {
  readonly draft: AlertDraft;
  readonly onChange: (part: Partial<AlertDraft>) => void;
  /** The threshold is no number. */
  readonly wrong: boolean;
}

/** When a rule fires: how many of which events within which time, or none. */
export function ConditionFields({ draft, onChange, wrong }: ConditionFieldsProps) {
  const { t, language } = useMessages();
  const { kind } = draft;
  const durations = (choices: readonly number[], chosen: number) =>
    withChosen(choices, chosen).map((seconds) => ({
      value: String(seconds),
      label: seconds === 0 ? t('alert.cooldown.none') : durationText(seconds, language),
    }));
  return (
    <>
      <Choice
        label={t('alert.kind')}
        value={kind}
        onChange={(next) => onChange({ kind: next })}
        choices={(['count', 'silence'] as const).map((value) => ({
          value,
          label: t(`alert.kind.${value}`),
          hint: t(`alert.kind.${value}.hint`),
        }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        {kind === 'count' && (
          <Field
            label={t('alert.threshold')}
            inputMode="numeric"
            error={wrong ? t('alert.threshold.wrong') : undefined}
            value={draft.threshold}
            maxLength={10}
            autoComplete="off"
            onChange={({ target }) => onChange({ threshold: target.value })}
          />
        )}
        <SelectField
          label={t(`alert.window.${kind}`)}
          value={String(draft.windowSeconds)}
          choices={durations(windows, draft.windowSeconds)}
          onChange={(seconds) => onChange({ windowSeconds: Number(seconds) })}
        />
      </div>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">{t('alert.levels')}</legend>
        {levels.map((level) => {
          const chosen = draft.level.includes(level);
          return (
            <button
              key={level}
              type="button"
              aria-pressed={chosen}
              onClick={() =>
                onChange({
                  level: levels.filter((each) => (each === level ? !chosen : draft.level.includes(each))),
                })
              }
              className={classNames(
                'inline-flex min-h-9 items-center gap-1.5 rounded-full border py-1 ps-1.5 pe-3 text-sm',
                chosen
                  ? 'border-accent bg-accent-wash text-ink ring-1 ring-accent ring-inset'
                  : 'border-line bg-surface text-ink-soft hover:border-line-strong',
              )}
            >
              <LevelBadge level={level} named />
              {t(`level.${level}`)}
            </button>
          );
        })}
        <p className="basis-full text-sm text-ink-faint">{t('alert.levels.hint')}</p>
      </fieldset>
      <NameChips names={draft.names} onChange={(names) => onChange({ names })} />
      <SelectField
        label={t('alert.cooldown')}
        value={String(draft.cooldownSeconds)}
        choices={durations(cooldowns, draft.cooldownSeconds)}
        onChange={(seconds) => onChange({ cooldownSeconds: Number(seconds) })}
      />
    </>
  );
}
