import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../messages/language.ts';
import { IconButton } from './button.tsx';
import { Field } from './field.tsx';

/** Fewer the server refuses. */
export const shortestPassword = 8;

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** One that is chosen now, or one that is known already: password managers act on it. */
  readonly kind: 'new' | 'current';
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A password, which can be shown while it is typed. */
export function PasswordField({ label, value, onChange, kind, hint, error }: PasswordFieldProps) {
  const { t } = useMessages();
  const [shown, setShown] = useState(false);
  return (
    <Field
      label={label}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      hint={hint ?? (kind === 'new' ? t('field.password.hint', { count: shortestPassword }) : undefined)}
      error={error}
      autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
      maxLength={200}
      trailing={
        <IconButton
          label={t(shown ? 'field.password.hide' : 'field.password.show')}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
        </IconButton>
      }
    />
  );
}
