import { projectsMembers, webhooksList } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { host } from '../../account/account.ts';
import { FieldNote } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import type { AlertChannel, AlertDraft } from './alert-draft.ts';

const channels = ['email', 'webhook'] as const satisfies readonly AlertChannel[];

interface AudienceFieldsProps {
  readonly projectId: string;
  readonly draft: AlertDraft;
  readonly onChange: (part: Partial<AlertDraft>) => void;
  /** Nobody gets the mail. */
  readonly wrong: boolean;
}

/** Whom a rule tells, and by what. */
export function AudienceFields({ projectId, draft, onChange, wrong }: AudienceFieldsProps) {
  const { t } = useMessages();
  const webhooks = useQuery({
    queryKey: ['projects', projectId, 'webhooks', 'enabled'],
    queryFn: async () => (await host.call(webhooksList, { projectId })).items.some(({ enabled }) => enabled),
  });
  return (
    <>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 text-sm font-medium">{t('alert.channels')}</legend>
        {channels.map((channel) => (
          <label key={channel} className="flex min-h-8 items-center gap-3 text-sm">
            <input
              type="checkbox"
              checked={draft.channels.includes(channel)}
              onChange={({ target }) =>
                onChange({
                  channels: channels.filter((each) =>
                    each === channel ? target.checked : draft.channels.includes(each),
                  ),
                })
              }
              className="size-4 accent-accent"
            />
            {t(`alert.channel.${channel}`)}
          </label>
        ))}
        {draft.channels.includes('webhook') && webhooks.data === false && (
          <p className="text-sm text-ink-soft">
            {t('alert.noWebhook')}{' '}
            <Link
              to="/board/$projectId/{-$section}"
              params={{ projectId, section: 'webhooks' }}
              className="rounded-md font-medium text-accent underline underline-offset-4"
            >
              {t('alert.addWebhook')}
            </Link>
          </p>
        )}
      </fieldset>
      {draft.channels.includes('email') && (
        <Recipients projectId={projectId} draft={draft} onChange={onChange} wrong={wrong} />
      )}
    </>
  );
}

/** Everybody, those who come later too; or some of those who are there. */
function Recipients({ projectId, draft, onChange, wrong }: AudienceFieldsProps) {
  const { t } = useMessages();
  const name = useId();
  const { recipients } = draft;
  const members = useQuery({
    queryKey: ['projects', projectId, 'members', 'first'],
    queryFn: async () => (await host.call(projectsMembers, { projectId, limit: 100 })).items,
    enabled: recipients !== null,
  });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('alert.audience')}</legend>
      {(['everyone', 'some'] as const).map((who) => (
        <label key={who} className="flex min-h-8 items-center gap-3 text-sm">
          <input
            type="radio"
            name={name}
            checked={(who === 'everyone') === (recipients === null)}
            onChange={() => onChange({ recipients: who === 'everyone' ? null : [] })}
            className="size-4 accent-accent"
          />
          {t(`alert.audience.${who}`)}
        </label>
      ))}
      {recipients !== null && (
        <ul className="flex flex-col gap-1 ps-7">
          {members.data?.map(({ userId, name: called, email }) => (
            <li key={userId}>
              <label className="flex min-h-8 items-center gap-3 text-sm">
                <input
                  type="checkbox"
                  checked={recipients.includes(userId)}
                  aria-invalid={wrong || undefined}
                  onChange={({ target }) =>
                    onChange({
                      recipients: target.checked
                        ? [...recipients, userId]
                        : recipients.filter((each) => each !== userId),
                    })
                  }
                  className="size-4 accent-accent"
                />
                <span className="min-w-0 truncate">
                  {called} <span className="text-ink-faint">{email}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <ErrorLine error={members.error} />
      {wrong && <FieldNote bad text={t('alert.audience.missing')} />}
    </fieldset>
  );
}
