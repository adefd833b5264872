import { Button } from '../../components/button.tsx';
import { CodeFigure } from '../../components/code-figure.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { useMessages } from '../../messages/language.ts';
import { installation, verification } from './verification.ts';

const standard = 'https://www.standardwebhooks.com';

interface SecretDialogProps {
  readonly secret: string;
  /** The one before signs as well for a day. */
  readonly rotated: boolean;
  readonly onClose: () => void;
}

/** A new secret, which no screen shows again, and what a receiver does with it. */
export function SecretDialog({ secret, rotated, onClose }: SecretDialogProps) {
  const { t } = useMessages();
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('webhooks.secret.title')}
      description={t(rotated ? 'webhooks.secret.rotated' : 'webhooks.secret.text')}
    >
      <div className="flex min-h-0 flex-col gap-5 overflow-y-auto p-6">
        <SecretField label={t('webhooks.secret.label')} value={secret} copy={t('webhooks.secret.copy')} />
        <section aria-labelledby="verify-notice" className="flex min-w-0 flex-col gap-3">
          <h3 id="verify-notice" className="text-sm font-medium">
            {t('webhooks.secret.verify')}
          </h3>
          <CodeFigure
            label={t('webhooks.secret.install')}
            text={installation}
            copy={t('webhooks.secret.copyInstall')}
          />
          <CodeFigure label="Node.js" text={verification} copy={t('webhooks.secret.copyCode')} />
          <p className="text-sm text-pretty text-ink-soft">
            {t('webhooks.secret.standard')}{' '}
            <a
              href={standard}
              target="_blank"
              rel="noreferrer"
              className="rounded-md underline decoration-line-strong underline-offset-4 hover:text-ink"
            >
              Standard Webhooks
            </a>
          </p>
        </section>
        <Button look="primary" onClick={onClose} className="shrink-0 self-end">
          {t('webhooks.secret.done')}
        </Button>
      </div>
    </Dialog>
  );
}
