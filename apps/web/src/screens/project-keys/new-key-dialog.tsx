import { type ApiKey, type NewApiKey, projectsCreateKey } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field, FieldNote } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';

type Scope = ApiKey['scopes'][number];
const scopes = ['ingest', 'read'] as const satisfies readonly Scope[];

interface NewKeyDialogProps {
  readonly projectId: string;
  readonly onMade: (key: NewApiKey) => void;
  readonly onClose: () => void;
}

export function NewKeyDialog({ projectId, onMade, onClose }: NewKeyDialogProps) {
  const { t } = useMessages();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>(['ingest']);
  const [tried, setTried] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const form = useFocusOnWrong(tried);
  const nameMissing = tried > 0 && name.trim() === '';
  const scopeMissing = tried > 0 && chosen.length === 0;

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || chosen.length === 0) {
      setTried(tried + 1);
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      onMade(await host.call(projectsCreateKey, { projectId, name: name.trim(), scopes: chosen }));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog open medium onClose={onClose} title={t('keys.new')}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void create(event)}
        className="flex flex-col gap-5 p-6"
      >
        <Field
          label={t('keys.name')}
          placeholder={t('keys.name.placeholder')}
          error={nameMissing ? t('keys.name.missing') : undefined}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1.5 text-sm font-medium">{t('keys.scopes')}</legend>
          {scopes.map((scope) => (
            <label
              key={scope}
              className="flex items-start gap-3 rounded-md border border-line px-3 py-2.5 text-sm has-checked:border-accent has-checked:bg-accent-wash"
            >
              <input
                type="checkbox"
                checked={chosen.includes(scope)}
                aria-invalid={scopeMissing || undefined}
                onChange={({ target }) =>
                  setChosen(
                    scopes.filter((each) => (each === scope ? target.checked : chosen.includes(each))),
                  )
                }
                className="mt-0.5 size-4 accent-accent"
              />
              <span>
                <span className="block font-medium">{t(`keys.scope.${scope}`)}</span>
                <span className="block text-ink-soft">{t(`keys.scope.${scope}.hint`)}</span>
              </span>
            </label>
          ))}
          {scopeMissing && <FieldNote bad text={t('keys.scopes.missing')} />}
        </fieldset>
        <ErrorLine error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('keys.new')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
