import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useMessages } from '../../messages/language.ts';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { signInsKey } from './sign-ins-key.ts';

/** For an account that has one. */
export function PasswordCard({ email }: { readonly email: string }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [changing, setChanging] = useState(false);
  const [news, setNews] = useState<string>();
  const done = (ended: number) => {
    const said = ended === 0 ? t('account.password.alone') : t('account.password.ended', { count: ended });
    setChanging(false);
    setNews(said);
    announce(said);
    void client.invalidateQueries({ queryKey: signInsKey });
  };
  return (
    <>
      <Card
        title={t('account.password')}
        text={t('account.password.text')}
        action={<Button onClick={() => setChanging(true)}>{t('account.password.change')}</Button>}
      >
        {news && <p className="arrive rounded-md bg-good-wash px-3 py-2 text-sm text-good">{news}</p>}
      </Card>
      {changing && <ChangePasswordDialog email={email} onClose={() => setChanging(false)} onChanged={done} />}
    </>
  );
}
