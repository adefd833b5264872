import type { PulseError } from '@pulse/client';
import { type FormEvent, useEffect, useState } from 'react';
import { AppHeader } from '../../components/app-header.tsx';
import { Button } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';
import { PasscodeField } from '../join/passcode-field.tsx';

interface PasscodeGateProps {
  /** Another one after every try. */
  readonly refusal: PulseError;
  readonly onPasscode: (passcode: string) => void;
}

/** In front of the big screen of a session with a passcode, for everybody but its owner. */
export function PasscodeGate({ refusal, onPasscode }: PasscodeGateProps) {
  const { t } = useMessages();
  const [passcode, setPasscode] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const form = useFocusOnWrong(attempt);

  useEffect(() => {
    setBusy(false);
    if (refusal.code !== 'PASSCODE_WRONG') return;
    setProblem(t('error.PASSCODE_WRONG'));
    setAttempt((count) => count + 1);
  }, [refusal, t]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passcode.trim() === '') {
      setProblem(t('join.passcode.missing'));
      setAttempt((count) => count + 1);
      return;
    }
    setBusy(true);
    onPasscode(passcode.trim());
  };

  return (
    <>
      <AppHeader />
      <Content
        title={t('present.passcode.title')}
        className="mx-auto flex w-full max-w-md flex-col px-4 pt-8 pb-12 sm:pt-20"
      >
        <h1 className="mb-6 text-xl font-semibold">{t('present.passcode.title')}</h1>
        <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
          <PasscodeField
            value={passcode}
            error={problem}
            onChange={(next) => {
              setPasscode(next);
              setProblem(undefined);
            }}
          />
          <Button type="submit" look="primary" size="large" busy={busy}>
            {t('present.passcode.action')}
          </Button>
        </form>
      </Content>
    </>
  );
}
