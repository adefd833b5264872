import { authEndSignIn, isPulseError, type SignIn } from '@pulse/client';
import { LogOut, Monitor, Smartphone } from 'lucide-react';
import { host } from '../../account/account.ts';
import { accountRefusal } from '../../account/refusal-text.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { Button } from '../../components/button.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { deviceName, isHandheld } from './device-name.ts';

interface SignInRowProps {
  readonly signIn: SignIn;
  readonly onEnded: () => void;
}

export function SignInRow({ signIn, onEnded }: SignInRowProps) {
  const { t, language } = useMessages();
  const attempt = useAttempt();
  const written = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const since = written.format(new Date(signIn.createdAt));
  const device = deviceName(signIn.device, t);
  const Sign = isHandheld(signIn.device) ? Smartphone : Monitor;

  const end = () =>
    attempt.run(async () => {
      try {
        await host.call(authEndSignIn, { signInId: signIn.id });
        toast({ text: t('account.devices.ended', { device }) });
      } catch (error) {
        toast({ text: accountRefusal(error, t), bad: true });
        if (!isPulseError(error, 'SIGN_IN_NOT_FOUND')) throw error;
      }
      onEnded();
    });
  return (
    <li className="flex min-h-18 items-center gap-3 px-3 py-3 sm:gap-4 sm:px-4">
      <Sign size={20} aria-hidden className="shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium">
          {device}
          {signIn.current && (
            <span className="inline-flex min-h-6 items-center rounded-full bg-good-wash px-2.5 text-xs font-medium text-good">
              {t('account.devices.current')}
            </span>
          )}
        </p>
        <p className="tabular text-sm text-ink-faint">
          {t('account.devices.since', { date: since })}
          <span className="max-sm:block">
            <span className="max-sm:hidden"> · </span>
            {t('account.devices.used', { date: written.format(new Date(signIn.lastUsedAt)) })}
          </span>
        </p>
      </div>
      {!signIn.current && (
        <Button
          size="small"
          icon={<LogOut size={16} aria-hidden />}
          busy={attempt.busy}
          disabled={attempt.wait > 0}
          aria-label={t('account.devices.end.label', { device, date: since })}
          onClick={() => void end()}
        >
          <span className="max-sm:sr-only">{t('account.devices.end')}</span>
        </Button>
      )}
    </li>
  );
}
