import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';

const texts = {
  INVITATION_NOT_FOUND: 'invitation.absent',
  INVITATION_SPENT: 'invitation.spent',
  INVITATION_FOR_ANOTHER: 'invitation.another',
  ALREADY_MEMBER: 'invitation.already',
  MEMBER_IS_OWNER: 'invitation.own',
} as const;

export type InvitationRefusal = keyof typeof texts;

/** Whether another try with the same account can only be told the same. */
export const isFinal = (code: string): code is InvitationRefusal => code in texts;

interface InvitationRefusedProps {
  readonly code: InvitationRefusal;
  /** To sign in with the account that it is for. */
  readonly onAnother?: () => void;
}

/** Why an invitation cannot be accepted, and what to do about it. */
export function InvitationRefused({ code, onAnother }: InvitationRefusedProps) {
  const { t } = useMessages();
  const text = texts[code];
  return (
    <div role="alert" className="rounded-lg border border-line bg-surface">
      <Notice level={1} title={t(`${text}.title`)} text={t(`${text}.text`)}>
        {code === 'INVITATION_FOR_ANOTHER' && onAnother && (
          <Button look="primary" onClick={onAnother}>
            {t('invitation.switch')}
          </Button>
        )}
        <Link to="/" className={buttonClass(code === 'INVITATION_FOR_ANOTHER' ? 'secondary' : 'primary')}>
          {t('app.back')}
        </Link>
      </Notice>
    </div>
  );
}
