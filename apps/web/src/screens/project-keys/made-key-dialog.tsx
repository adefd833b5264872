import type { NewApiKey } from '@pulse/client';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { useMessages } from '../../messages/language.ts';

interface MadeKeyDialogProps {
  readonly made: NewApiKey;
  readonly onClose: () => void;
}

/** A new key, which no screen shows again. */
export function MadeKeyDialog({ made, onClose }: MadeKeyDialogProps) {
  const { t } = useMessages();
  return (
    <Dialog open medium onClose={onClose} title={t('keys.made.title')} description={t('keys.made.text')}>
      <div className="flex flex-col gap-5 p-6">
        <SecretField
          copy={t('keys.copy')}
          label={t('keys.made.label', { name: made.name })}
          value={made.key}
        />
        <Button look="primary" onClick={onClose} className="self-end">
          {t('keys.made.done')}
        </Button>
      </div>
    </Dialog>
  );
}
