import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { isApiError } from '../../api/error.ts';
import { join } from '../../api/joining.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import { CodeField } from './code-field.tsx';
import { readJoinCode } from './join-code.ts';
import { keepPlace, readPlace } from './place.ts';

/** Code, and a name when the session wants one; then in. */
export function JoinForm({
  initialCode = '',
  autoFocus = false,
}: {
  initialCode?: string;
  autoFocus?: boolean;
}) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [code, setCode] = useState(() => readJoinCode(initialCode).code);
  const [name, setName] = useState('');
  const [asksName, setAsksName] = useState(false);
  const [busy, setBusy] = useState(false);
  const [codeError, setCodeError] = useState<string>();
  const [nameError, setNameError] = useState<string>();

  const changeCode = (next: string) => {
    setCode(next);
    setCodeError(undefined);
    setAsksName(false);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = readJoinCode(code);
    if (!typed.complete) {
      if (typed.strange.length === 0) setCodeError(t('join.code.short'));
      return;
    }
    if (asksName && name.trim() === '') {
      setNameError(t('join.name.missing'));
      return;
    }
    setBusy(true);
    try {
      // Who has a place already goes back to it: joining twice would be two people.
      if (!readPlace(typed.code)) keepPlace(await join(typed.code, name.trim() || undefined));
      await navigate({ to: '/s/$code', params: { code: typed.code } });
    } catch (error) {
      setBusy(false);
      if (isApiError(error, 'NAME_REQUIRED')) setAsksName(true);
      else setCodeError(isApiError(error, 'SESSION_NOT_LIVE') ? t('join.notLive') : errorText(error, t));
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <CodeField value={code} onChange={changeCode} error={codeError} autoFocus={autoFocus} />
      {asksName && (
        <Field
          label={t('join.name')}
          hint={t('join.name.hint')}
          error={nameError}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setNameError(undefined);
          }}
          autoComplete="nickname"
          maxLength={60}
          autoFocus
          className="min-h-14"
        />
      )}
      <Button type="submit" look="primary" size="large" busy={busy} className="w-full">
        {t(busy ? 'join.joining' : 'join.action')}
      </Button>
    </form>
  );
}
