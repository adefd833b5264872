import { membersAdd, membersInvite, type NewInvitation } from '@pulse/client';
import { Link2, Mail } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { looksLikeEmail } from '../../account/email.ts';
import { announce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';
import { InvitationLink } from './invitation-link.tsx';
import type { MemberRole } from './use-members.ts';

interface InviteFormProps {
  readonly sessionId: string;
  readonly onChanged: () => void;
}

/** Offers a role: by e-mail, or by a link for whoever gets it first. */
export function InviteForm({ sessionId, onChanged }: InviteFormProps) {
  const { t } = useMessages();
  const [role, setRole] = useState<MemberRole>('moderator');
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState<'mail' | 'link'>();
  const [error, setError] = useState<unknown>();
  const [made, setMade] = useState<NewInvitation>();
  const [news, setNews] = useState<string>();
  const form = useFocusOnWrong(attempt);

  const run = async (by: 'mail' | 'link', action: () => Promise<string | undefined>) => {
    setBusy(by);
    setError(undefined);
    setNews(undefined);
    setMade(undefined);
    try {
      const said = await action();
      setNews(said);
      if (said) announce(said);
      onChanged();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(undefined);
    }
  };
  const byLink = () =>
    run('link', async () => {
      setMade(await host.call(membersInvite, { sessionId, role }));
      return undefined;
    });
  const byMail = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    if (!looksLikeEmail(address)) {
      setWrong(true);
      setAttempt(attempt + 1);
      return;
    }
    void run('mail', async () => {
      const { member, invitation } = await host.call(membersAdd, { sessionId, role, email: address });
      setEmail('');
      if (invitation) setMade(invitation);
      return member ? t('members.added', { name: member.name }) : t('members.invited', { email: address });
    });
  };

  return (
    <section aria-labelledby="invite" className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 id="invite" className="font-semibold">
        {t('members.invite')}
      </h3>
      <Choice
        label={t('members.role')}
        value={role}
        onChange={setRole}
        choices={[
          { value: 'moderator', label: t('role.moderator'), hint: t('members.role.moderator.hint') },
          { value: 'host', label: t('role.host'), hint: t('members.role.host.hint') },
        ]}
      />
      <form ref={form} onSubmit={byMail} noValidate className="flex flex-wrap items-end gap-2">
        <div className="min-w-56 flex-1">
          <Field
            label={t('field.email')}
            type="email"
            value={email}
            autoComplete="off"
            error={wrong ? t('field.email.wrong') : undefined}
            onChange={(event) => {
              setEmail(event.target.value);
              setWrong(false);
            }}
          />
        </div>
        <Button
          type="submit"
          look="primary"
          busy={busy === 'mail'}
          disabled={busy !== undefined}
          icon={<Mail size={18} aria-hidden />}
          className={wrong ? 'mb-6.5' : undefined}
        >
          {t('members.invite.mail')}
        </Button>
        <Button
          busy={busy === 'link'}
          disabled={busy !== undefined}
          onClick={() => void byLink()}
          icon={<Link2 size={18} aria-hidden />}
          className={wrong ? 'mb-6.5' : undefined}
        >
          {t('members.invite.link')}
        </Button>
      </form>
      <ErrorLine error={error} />
      {news && <p className="rounded-md bg-good-wash px-3 py-2 text-sm text-good">{news}</p>}
      {made && <InvitationLink invitation={made} />}
    </section>
  );
}
