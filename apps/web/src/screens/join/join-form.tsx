import { isPulseError, type SessionsJoinInput, sessionsJoin } from '@pulse/client';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import { pulse } from '../../pulse.ts';
import { CodeField } from './code-field.tsx';
import { readJoinCode } from './join-code.ts';
import { PasscodeField } from './passcode-field.tsx';
import { forgetPasscode, keepPasscode, readPasscode } from './passcode-memory.ts';
import { keepPlace, readPlace } from './place.ts';

type Extra = 'name' | 'passcode';
type Problems = Readonly<Partial<Record<'code' | Extra, string>>>;

/** Code, and what else the session wants: a passcode, a name; then in. */
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
  const [values, setValues] = useState<Readonly<Record<Extra, string>>>({ name: '', passcode: '' });
  const [asked, setAsked] = useState<ReadonlySet<Extra>>(new Set());
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [attempt, setAttempt] = useState(0);
  const form = useFocusOnWrong(attempt);

  const changeCode = (next: string) => {
    setCode(next);
    setProblems({});
    setAsked(new Set());
  };
  const change = (extra: Extra, value: string) => {
    setValues({ ...values, [extra]: value });
    setProblems({ ...problems, [extra]: undefined });
  };
  const fail = (found: Problems) => {
    setProblems(found);
    setAttempt((count) => count + 1);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = readJoinCode(code);
    if (!typed.complete) {
      if (typed.strange.length === 0) fail({ code: t('join.code.short') });
      return;
    }
    const missing: Problems = {
      ...(asked.has('passcode') && values.passcode.trim() === ''
        ? { passcode: t('join.passcode.missing') }
        : {}),
      ...(asked.has('name') && values.name.trim() === '' ? { name: t('join.name.missing') } : {}),
    };
    if (Object.keys(missing).length > 0) return fail(missing);
    setBusy(true);
    const passcode = values.passcode.trim() || readPasscode(typed.code);
    try {
      // Who has a place already goes back to it: joining twice would be two people.
      if (!readPlace(typed.code))
        keepPlace(
          await pulse.call(sessionsJoin, entrance(typed.code, values.name, passcode), { patient: true }),
        );
      if (passcode) keepPasscode(typed.code, passcode);
      await navigate({ to: '/s/$code', params: { code: typed.code } });
    } catch (error) {
      setBusy(false);
      refuse(typed.code, error);
    }
  };

  /** The server wants something more, or something else. */
  const refuse = (tried: string, error: unknown) => {
    const ask = (extra: Extra) => setAsked(new Set([...asked, extra]));
    if (isPulseError(error, 'NAME_REQUIRED')) ask('name');
    else if (isPulseError(error, 'PASSCODE_REQUIRED')) ask('passcode');
    else if (isPulseError(error, 'PASSCODE_WRONG')) {
      forgetPasscode(tried);
      ask('passcode');
      // One that this tab remembered was not typed now: ask as if for the first time.
      if (values.passcode.trim() !== '') fail({ passcode: t('error.PASSCODE_WRONG') });
    } else fail({ code: isPulseError(error, 'SESSION_NOT_LIVE') ? t('join.notLive') : errorText(error, t) });
  };

  return (
    <form
      ref={form}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-busy={busy}
      className="flex flex-col gap-4"
    >
      <CodeField value={code} onChange={changeCode} error={problems.code} autoFocus={autoFocus} />
      {asked.has('passcode') && (
        <PasscodeField
          value={values.passcode}
          onChange={(value) => change('passcode', value)}
          error={problems.passcode}
        />
      )}
      {asked.has('name') && (
        <Field
          label={t('join.name')}
          hint={t('join.name.hint')}
          error={problems.name}
          value={values.name}
          onChange={(event) => change('name', event.target.value)}
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

function entrance(code: string, name: string, passcode: string | undefined): SessionsJoinInput {
  return { code, ...(name.trim() ? { name: name.trim() } : {}), ...(passcode ? { passcode } : {}) };
}
