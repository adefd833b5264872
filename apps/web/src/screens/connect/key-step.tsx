import { projectsCreateKey } from '@pulse/client';
import { useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { useMessages } from '../../messages/language.ts';
import { keysKey } from '../board/queries.ts';

interface KeyStepProps {
  readonly projectId: string;
  /** The key that has been made here; gone with the page. */
  readonly made: string | undefined;
  readonly onMade: (key: string) => void;
}

export function KeyStep({ projectId, made, onMade }: KeyStepProps) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const make = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { key } = await host.call(projectsCreateKey, {
        projectId,
        name: t('connect.key.default'),
        scopes: ['ingest'],
      });
      onMade(key);
      void client.invalidateQueries({ queryKey: keysKey(projectId) });
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  if (made !== undefined) {
    return (
      <>
        <SecretField
          copy={t('keys.copy')}
          label={t('keys.made.label', { name: t('connect.key.default') })}
          value={made}
        />
        <p className="text-sm text-ink-soft">{t('connect.key.text')}</p>
      </>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        look="primary"
        busy={busy}
        onClick={() => void make()}
        icon={<KeyRound size={18} aria-hidden />}
      >
        {t('connect.key.make')}
      </Button>
      <p className="max-w-xl flex-1 basis-60 text-sm text-ink-soft">{t('connect.key.absent')}</p>
      <ErrorLine error={error} />
    </div>
  );
}
