import { type SavedView, viewsCreate, viewsUpdate } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';
import { CheckTile } from './check-tile.tsx';

interface ViewDialogProps {
  readonly projectId: string;
  /** The filters to be saved, or the view to be changed. */
  readonly what: Pick<SavedView, 'view'> | SavedView;
  readonly onSaved: (view: SavedView) => void;
  readonly onClose: () => void;
}

/** A name for filters, and who sees it. */
export function ViewDialog({ projectId, what, onSaved, onClose }: ViewDialogProps) {
  const { t } = useMessages();
  const existing = 'id' in what ? what : undefined;
  const [name, setName] = useState(existing?.name ?? '');
  const [shared, setShared] = useState(existing?.shared ?? false);
  const [tried, setTried] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const form = useFocusOnWrong(tried);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setTried(tried + 1);
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      const settings = { projectId, name: name.trim(), shared };
      onSaved(
        existing
          ? await host.call(viewsUpdate, { ...settings, viewId: existing.id })
          : await host.call(viewsCreate, { ...settings, view: what.view }),
      );
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={existing ? t('views.rename.title', { name: existing.name }) : t('views.save.title')}
    >
      <form ref={form} noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-5 p-6">
        <Field
          label={t('views.name')}
          placeholder={t('views.name.placeholder')}
          error={tried > 0 && name.trim() === '' ? t('views.name.missing') : undefined}
          value={name}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <CheckTile
          label={t('views.shared')}
          hint={t('views.shared.hint')}
          checked={shared}
          onChange={setShared}
        />
        <ErrorLine error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {existing ? t('views.change') : t('views.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
