import { authForgotPassword } from '@pulse/client';
import { useState } from 'react';
import { isReachable } from '../../account/email.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { announce } from '../../components/announcer.tsx';
import { AttemptError } from '../../components/attempt-error.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useMessages } from '../../messages/language.ts';
import { pulse } from '../../pulse.ts';

/** For an account that other services open: it gets a password the way a forgotten one is replaced. */
export function NoPasswordCard({ email }: { readonly email: string }) {
  const { t } = useMessages();
  const [news, setNews] = useState<string>();
  const attempt = useAttempt();
  const send = () =>
    attempt.run(async () => {
      setNews(undefined);
      await pulse.call(authForgotPassword, { email });
      const said = t('account.password.sent', { email });
      setNews(said);
      announce(said);
    });
  const reachable = isReachable(email);
  return (
    <Card
      title={t('account.password')}
      text={t('account.password.none')}
      action={
        reachable && (
          <Button busy={attempt.busy} disabled={attempt.wait > 0} onClick={() => void send()}>
            {t('account.password.set')}
          </Button>
        )
      }
    >
      {reachable ? (
        (news ?? attempt.error) !== undefined && (
          <div className="flex flex-col gap-3">
            {news && <p className="arrive rounded-md bg-good-wash px-3 py-2 text-sm text-good">{news}</p>}
            <AttemptError attempt={attempt} />
          </div>
        )
      ) : (
        <p className="text-sm text-pretty text-ink-soft">{t('account.password.noMail')}</p>
      )}
    </Card>
  );
}
