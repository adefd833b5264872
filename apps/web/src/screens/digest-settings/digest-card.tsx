import { type Digest, digestsDecline, digestsSend, type Project, type ProjectMember } from '@pulse/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { DigestForm } from './digest-form.tsx';
import { DigestHistory } from './digest-history.tsx';
import { digestsQuery, previewQuery } from './digest-queries.ts';
import { MailDialog } from './mail-dialog.tsx';

interface DigestCardProps {
  readonly project: Project;
  readonly digest: Digest;
  readonly members: readonly ProjectMember[];
  /** Somebody else decides about it. */
  readonly readOnly: boolean;
}

/** One digest: when the next is due, what it would say, who gets it, and what it said. */
export function DigestCard({ project, digest, members, readOnly }: DigestCardProps) {
  const { t, language } = useMessages();
  const client = useQueryClient();
  const [previewing, setPreviewing] = useState(false);
  const [busy, setBusy] = useState<'send' | 'decline'>();
  const [error, setError] = useState<unknown>();
  const reference = { projectId: project.id, digestId: digest.id };
  const heading = `digest-${digest.id}`;

  const take = (changed: Digest) => {
    client.setQueryData(digestsQuery(project).queryKey, (before) =>
      before?.map((one) => (one.id === changed.id ? changed : one)),
    );
  };
  const attempt = async (what: 'send' | 'decline', work: () => Promise<void>) => {
    setBusy(what);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    }
    setBusy(undefined);
  };
  const send = () =>
    attempt('send', async () => {
      toast({ text: t('digests.sent', await host.call(digestsSend, reference)) });
    });
  const decline = () =>
    attempt('decline', async () => {
      take(await host.call(digestsDecline, { ...reference, declined: !digest.declined }));
    });
  return (
    <section
      aria-labelledby={heading}
      className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-5 sm:p-6"
    >
      <header className="flex flex-col gap-3">
        <div className="flex flex-col gap-0.5 text-sm">
          <h3 id={heading} className="text-base font-semibold">
            {t(`digests.${digest.id}`)}
          </h3>
          <p className="text-pretty text-ink-soft">
            {t(`digests.${digest.id}.about`)} <Standing project={project} digest={digest} />
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => setPreviewing(true)}>
            {t('digests.preview')}
          </Button>
          <Button size="small" busy={busy === 'send'} onClick={() => void send()}>
            {t('digests.send')}
          </Button>
          <Button size="small" busy={busy === 'decline'} onClick={() => void decline()}>
            {t(digest.declined ? 'digests.accept' : 'digests.decline')}
          </Button>
        </div>
      </header>
      <ErrorLine error={error} />
      {readOnly ? (
        <p className="text-sm text-ink-soft">{t('digests.readOnly')}</p>
      ) : (
        <DigestForm projectId={project.id} digest={digest} members={members} onChanged={take} />
      )}
      <DigestHistory project={project} digestId={digest.id} />
      {previewing && (
        <MailDialog
          title={`${t('digests.preview')}: ${t(`digests.${digest.id}`)}`}
          query={previewQuery(project.id, digest.id, language)}
          onClose={() => setPreviewing(false)}
        />
      )}
    </section>
  );
}

/** Whether and when it is sent, and to how many. */
function Standing({ project, digest }: { readonly project: Project; readonly digest: Digest }) {
  const { t, language } = useMessages();
  if (digest.nextDueAt === null) return t('digests.off');
  const time = new Intl.DateTimeFormat(language, {
    timeZone: project.timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(digest.nextDueAt));
  return [
    `${t('digests.next', { time, timeZone: project.timeZone.replaceAll('_', ' ') })}, ${t('digests.reaches', { count: digest.reaches })}.`,
    ...(digest.declined ? [t('digests.declined')] : []),
  ].join(' ');
}
