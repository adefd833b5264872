import { useId } from 'react';
import { FieldNote } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';
import { noticeTypes, type WebhookDraft } from './webhook-draft.ts';

interface TypeFieldsProps {
  readonly draft: WebhookDraft;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<WebhookDraft>) => void;
}

/** Which notices: every one, or those that are ticked. */
export function TypeFields({ draft, error, onChange }: TypeFieldsProps) {
  const { t } = useMessages();
  const name = useId();
  const choice =
    'flex items-start gap-3 rounded-md border border-line px-3 py-2.5 text-sm has-checked:border-accent has-checked:bg-accent-wash';
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('webhooks.types')}</legend>
      {(['every', 'some'] as const).map((extent) => (
        <label key={extent} className={choice}>
          <input
            type="radio"
            name={name}
            checked={draft.every === (extent === 'every')}
            onChange={() => onChange({ every: extent === 'every' })}
            className="mt-0.5 size-4 accent-accent"
          />
          <span>
            <span className="block font-medium">{t(`webhooks.types.${extent}`)}</span>
            {extent === 'every' && (
              <span className="block text-ink-soft">{t('webhooks.types.every.hint')}</span>
            )}
          </span>
        </label>
      ))}
      {!draft.every && (
        <div className="flex flex-col gap-1 ps-3">
          {noticeTypes.map((type) => (
            <label key={type} className="flex min-h-10 items-center gap-3 text-sm">
              <input
                type="checkbox"
                checked={draft.types.includes(type)}
                aria-invalid={error !== undefined || undefined}
                onChange={({ target }) =>
                  onChange({
                    types: noticeTypes.filter((each) =>
                      each === type ? target.checked : draft.types.includes(each),
                    ),
                  })
                }
                className="size-4 accent-accent"
              />
              <span>
                {t(`webhooks.type.${type}`)} <span className="font-mono text-xs text-ink-faint">{type}</span>
              </span>
            </label>
          ))}
        </div>
      )}
      {error !== undefined && <FieldNote bad text={error} />}
    </fieldset>
  );
}
