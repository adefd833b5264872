import { Choice } from '../../components/choice.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';
import type { SessionDraft } from './session-draft.ts';

interface EntryFieldsProps {
  readonly draft: SessionDraft;
  readonly hasPasscode: boolean;
  readonly missing: boolean;
  readonly onChange: (part: Partial<SessionDraft>) => void;
}

/** Whether the code alone lets people in. A passcode that is set stays secret: it can be kept or replaced. */
export function EntryFields({ draft, hasPasscode, missing, onChange }: EntryFieldsProps) {
  const { t } = useMessages();
  const asks = draft.entry !== 'open';
  return (
    <div className="flex flex-col gap-3">
      <Choice
        label={t('session.entry')}
        value={asks ? 'passcode' : 'open'}
        onChange={(entry) =>
          onChange({ entry: entry === 'open' ? 'open' : hasPasscode ? 'keep' : 'passcode', passcode: '' })
        }
        choices={[
          { value: 'open', label: t('session.entry.open'), hint: t('session.entry.open.hint') },
          { value: 'passcode', label: t('session.entry.passcode'), hint: t('session.entry.passcode.hint') },
        ]}
      />
      {asks && (
        <Field
          label={t('session.passcode')}
          placeholder={hasPasscode ? t('session.passcode.kept') : undefined}
          hint={t(hasPasscode ? 'session.passcode.keep' : 'session.passcode.hint')}
          error={missing ? t('session.passcode.missing') : undefined}
          value={draft.passcode}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            const passcode = event.target.value;
            onChange({ passcode, entry: hasPasscode && passcode === '' ? 'keep' : 'passcode' });
          }}
        />
      )}
    </div>
  );
}
