import { adminRotateKeys, type SigningKeys } from '@pulse/client';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Section } from '../../components/section.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { refusalText } from './refusal-text.ts';

/** The keys that sign access tokens: changed without signing anybody out, or at once when one has leaked. */
export function KeysSection() {
  const { t } = useMessages();
  const [asking, setAsking] = useState<'rotate' | 'compromised'>();
  const [keys, setKeys] = useState<SigningKeys['keys']>();

  const rotate = async (compromised: boolean) => {
    try {
      const answer = await host.call(adminRotateKeys, compromised ? { compromised } : {});
      setKeys(answer.keys);
      toast({ text: t('admin.keys.done') });
    } catch (error) {
      toast({ text: refusalText(error, t), bad: true });
    }
  };
  return (
    <Section title={t('admin.keys')} text={t('admin.keys.text')}>
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">
        <li className="flex flex-wrap items-center gap-x-6 gap-y-3 p-5">
          <p className="min-w-60 flex-1 text-sm text-pretty text-ink-soft">{t('admin.keys.rotate.text')}</p>
          <Button onClick={() => setAsking('rotate')} icon={<KeyRound size={18} aria-hidden />}>
            {t('admin.keys.rotate')}
          </Button>
        </li>
        <li className="flex flex-wrap items-center gap-x-6 gap-y-3 p-5">
          <p className="min-w-60 flex-1 text-sm text-pretty text-ink-soft">
            {t('admin.keys.compromised.text')}
          </p>
          <Button look="danger" onClick={() => setAsking('compromised')}>
            {t('admin.keys.compromised')}
          </Button>
        </li>
      </ul>
      {keys && (
        <section aria-labelledby="keys-now" className="arrive">
          <h2 id="keys-now" className="mb-2 text-sm font-semibold">
            {t('admin.keys.now')}
          </h2>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {keys.map((key) => (
              <li key={key.id} className="flex min-h-12 flex-wrap items-center gap-x-4 px-4 py-2 text-sm">
                <span className="min-w-0 flex-1 truncate font-mono text-xs">{key.id}</span>
                <span className="text-ink-soft">{t(`admin.keys.stage.${key.stage}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asking && (
        <ConfirmDialog
          title={t(`admin.keys.${asking}.title`)}
          text={t(`admin.keys.${asking}.confirm`)}
          action={t(`admin.keys.${asking}`)}
          onConfirm={() => rotate(asking === 'compromised')}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Section>
  );
}
