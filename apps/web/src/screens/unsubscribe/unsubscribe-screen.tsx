import {
  type DigestSubscription,
  digestsSubscription,
  digestsUnsubscribe,
  isPulseError,
} from '@pulse/client';
import { Link } from '@tanstack/react-router';
import { CircleCheck, MailX, Unlink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAttempt } from '../../account/use-attempt.ts';
import { AppHeader } from '../../components/app-header.tsx';
import { Button, buttonClass } from '../../components/button.tsx';
import { Content, contentId } from '../../components/content.tsx';
import { ErrorLine, ErrorNotice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { pulse } from '../../pulse.ts';
import { LinkPage } from '../account/link-page.tsx';

/** What the server says of a token that was cut, changed or lengthened. */
const wrong: ReadonlySet<string> = new Set(['UNSUBSCRIBE_TOKEN_INVALID', 'INVALID_INPUT']);

/**
 * `/unsubscribe?token=…`: where a digest is unsubscribed from by the link in its mail, without signing in. It takes a
 * press: mail systems that look for harm open links and run their scripts.
 */
export function UnsubscribeScreen() {
  const [token] = useState(() => new URLSearchParams(location.search).get('token') ?? '');
  const [subscription, setSubscription] = useState<DigestSubscription>();
  const asking = useAttempt();
  const telling = useAttempt();
  const ask = () => asking.run(async () => setSubscription(await pulse.call(digestsSubscription, { token })));
  const unsubscribe = () =>
    telling.run(async () => {
      setSubscription(await pulse.call(digestsUnsubscribe, { token }));
      // The button is gone; keyboards go on from here.
      document.getElementById(contentId)?.focus({ preventScroll: true });
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, since the token stays
  useEffect(() => {
    if (token !== '') void ask();
  }, []);

  const { error } = asking;
  if (token === '' || (isPulseError(error) && wrong.has(error.code))) return <WrongLink />;
  if (!subscription) return <Asking error={error} onRetry={() => void ask()} />;
  if (subscription.unsubscribed) return <Unsubscribed subscription={subscription} />;
  return <Question subscription={subscription} telling={telling} onConfirm={() => void unsubscribe()} />;
}

interface QuestionProps {
  readonly subscription: DigestSubscription;
  readonly telling: ReturnType<typeof useAttempt>;
  readonly onConfirm: () => void;
}

function Question({ subscription: { period, project }, telling, onConfirm }: QuestionProps) {
  const { t } = useMessages();
  return (
    <LinkPage
      sign={MailX}
      title={
        project
          ? t(`unsubscribe.${period}.ask`, { project: project.name })
          : t(`unsubscribe.${period}.askUnnamed`)
      }
      text={t('unsubscribe.text')}
    >
      <ErrorLine error={telling.error} />
      <Button look="primary" size="large" busy={telling.busy} disabled={telling.wait > 0} onClick={onConfirm}>
        {t('unsubscribe.confirm')}
      </Button>
    </LinkPage>
  );
}

/** Also for who comes by the link again. */
function Unsubscribed({ subscription: { period, project } }: Pick<QuestionProps, 'subscription'>) {
  const { t } = useMessages();
  return (
    <LinkPage
      sign={CircleCheck}
      look="good"
      title={t('unsubscribe.done')}
      text={
        project
          ? t(`unsubscribe.${period}.done`, { project: project.name })
          : t(`unsubscribe.${period}.doneUnnamed`)
      }
    >
      {project && (
        <>
          <p className="text-sm text-pretty text-ink-soft">{t('unsubscribe.mind')}</p>
          <Link
            to="/board/$projectId/{-$section}"
            params={{ projectId: project.id, section: 'settings' }}
            hash="digests"
            className={buttonClass('secondary', 'large')}
          >
            {t('unsubscribe.settings')}
          </Link>
        </>
      )}
    </LinkPage>
  );
}

function WrongLink() {
  const { t } = useMessages();
  return (
    <LinkPage sign={Unlink} look="warning" title={t('unsubscribe.wrong')} text={t('unsubscribe.wrong.text')}>
      <Link to="/board" className={buttonClass('secondary', 'large')}>
        {t('unsubscribe.boards')}
      </Link>
    </LinkPage>
  );
}

/** Until it is known what the link is about, and when that cannot be found out now. */
function Asking({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useMessages();
  return (
    <>
      <AppHeader />
      <Content
        title={t('unsubscribe.title')}
        className="mx-auto flex w-full max-w-md flex-1 flex-col px-4 pt-8 pb-12 sm:pt-20"
      >
        {error === undefined ? (
          <div role="status" className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-6">
            <span className="sr-only">{t('app.loading')}</span>
            <div className="skeleton size-10" />
            <div className="flex flex-col gap-1.5">
              <div className="skeleton h-14" />
              <div className="skeleton h-12" />
            </div>
            <div className="skeleton h-14" />
          </div>
        ) : (
          <div className="rounded-lg border border-line bg-surface">
            <ErrorNotice level={1} error={error} onRetry={onRetry} />
          </div>
        )}
      </Content>
    </>
  );
}
