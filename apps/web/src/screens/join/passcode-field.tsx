import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';

interface PasscodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** Asked for only where a session has one. Shown as it is typed: it was said aloud or stands on a wall. */
export function PasscodeField({ value, onChange, error }: PasscodeFieldProps) {
  const { t } = useMessages();
  return (
    <Field
      label={t('join.passcode')}
      hint={t('join.passcode.hint')}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={64}
      autoFocus
      className="min-h-14"
    />
  );
}
