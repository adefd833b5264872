import { type Account, authExportMe } from '@pulse/client';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { AttemptError } from '../../components/attempt-error.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { download } from '../../components/download.ts';
import { Section } from '../../components/section.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { DeleteAccountDialog } from './delete-account-dialog.tsx';

export function DataRoom({ account }: { readonly account: Account }) {
  const { t } = useMessages();
  const [deleting, setDeleting] = useState(false);
  const attempt = useAttempt();
  const save = () =>
    attempt.run(async () => {
      const held = await host.call(authExportMe, {}, { patient: false });
      const file = new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' });
      download(file, `pulse-account-${held.exportedAt.slice(0, 10)}.json`);
      toast({ text: t('account.export.done') });
    });
  return (
    <Section title={t('account.data')} text={t('account.data.text')}>
      <Card
        title={t('account.export')}
        text={t('account.export.text')}
        action={
          <Button
            busy={attempt.busy}
            disabled={attempt.wait > 0}
            onClick={() => void save()}
            icon={<Download size={18} aria-hidden />}
          >
            {t('account.export.action')}
          </Button>
        }
      >
        {attempt.error !== undefined && <AttemptError attempt={attempt} />}
      </Card>
      <Card
        title={t('account.delete')}
        text={t('account.delete.text')}
        action={
          <Button look="danger" onClick={() => setDeleting(true)}>
            {t('account.delete.action')}
          </Button>
        }
      />
      {deleting && <DeleteAccountDialog account={account} onClose={() => setDeleting(false)} />}
    </Section>
  );
}
