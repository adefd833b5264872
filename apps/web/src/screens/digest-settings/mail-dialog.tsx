import type { DigestMail } from '@pulse/client';
import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Tabs, tabPanel } from '../../components/tabs.tsx';
import { useMessages } from '../../messages/language.ts';

type Part = 'html' | 'text';

interface MailDialogProps<Key extends readonly unknown[]> {
  readonly title: string;
  readonly query: UseQueryOptions<DigestMail, Error, DigestMail, Key>;
  readonly onClose: () => void;
}

/** A mail as its reader sees it, with and without HTML. */
export function MailDialog<Key extends readonly unknown[]>({ title, query, onClose }: MailDialogProps<Key>) {
  const { t } = useMessages();
  const [part, setPart] = useState<Part>('html');
  const mail = useQuery(query);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      {...(mail.data ? { description: mail.data.subject } : {})}
    >
      <div className="flex min-h-0 flex-col gap-3 p-4 sm:px-6">
        <Tabs
          name="digest-mail"
          label={t('digests.mail.parts')}
          selected={part}
          onSelect={setPart}
          tabs={[
            { id: 'html', label: t('digests.mail.html') },
            { id: 'text', label: t('digests.mail.text') },
          ]}
        />
        <div {...tabPanel('digest-mail', part)} className="min-h-0">
          {mail.isError && !mail.data ? (
            <ErrorNotice error={mail.error} onRetry={() => void mail.refetch()} />
          ) : !mail.data ? (
            <div role="status" className="skeleton h-[65dvh]">
              <span className="sr-only">{t('app.loading')}</span>
            </div>
          ) : part === 'html' ? (
            <iframe
              title={mail.data.subject}
              // Nothing runs in it, and its links open a page of their own.
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              srcDoc={mail.data.html.replace('<head>', '<head><base target="_blank">')}
              className="h-[65dvh] w-full rounded-md border border-line"
            />
          ) : (
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has nothing else to put the focus on.
              tabIndex={0}
              className="h-[65dvh] overflow-auto rounded-md border border-line bg-sunken p-4 font-mono text-sm"
            >
              {mail.data.text}
            </pre>
          )}
        </div>
      </div>
    </Dialog>
  );
}
