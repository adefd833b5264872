import { authResendVerification } from '@pulse/client';
import { useState } from 'react';
import { host } from '../account/account.ts';
import { useAttempt } from '../account/use-attempt.ts';
import { useMessages } from '../messages/language.ts';
import { announce } from './announcer.tsx';
import { AttemptError } from './attempt-error.tsx';
import { Button, type ButtonLook, type ButtonSize } from './button.tsx';

interface ResendLinkProps {
  readonly email: string;
  readonly label: string;
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
}

/** Sends the link that confirms the account's address once more, and says so in its own place. */
export function ResendLink({ email, label, look, size }: ResendLinkProps) {
  const { t } = useMessages();
  const [news, setNews] = useState<string>();
  const attempt = useAttempt();
  const send = () =>
    attempt.run(async () => {
      setNews(undefined);
      const { sent } = await host.call(authResendVerification, {});
      const said = t(sent ? 'confirm.sent' : 'confirm.already', { email });
      setNews(said);
      announce(said);
    });
  return (
    <>
      <Button
        {...(look ? { look } : {})}
        {...(size ? { size } : {})}
        busy={attempt.busy}
        disabled={attempt.wait > 0}
        onClick={() => void send()}
      >
        {label}
      </Button>
      {news && <p className="text-sm text-pretty text-good">{news}</p>}
      <AttemptError attempt={attempt} />
    </>
  );
}
