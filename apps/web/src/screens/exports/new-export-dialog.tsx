import { exportsCreate } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field, SelectField } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { levels } from '../tail/event-filter.ts';
import { LevelBadge } from '../tail/level-badge.tsx';
import { type ExportChoice, exportInput, periods } from './export-period.ts';

interface NewExportDialogProps {
  readonly projectId: string;
  readonly onCreated: () => void;
  readonly onClose: () => void;
}

/** Which events go to the file, and in which form. */
export function NewExportDialog({ projectId, onCreated, onClose }: NewExportDialogProps) {
  const { t } = useMessages();
  const [choice, setChoice] = useState<ExportChoice>({
    format: 'csv',
    level: [],
    name: '',
    userId: '',
    period: 'all',
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const change = (changes: Partial<ExportChoice>) => setChoice({ ...choice, ...changes });

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await host.call(exportsCreate, { projectId, ...exportInput(choice, host.clock.now()) });
      onCreated();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog open medium onClose={onClose} title={t('exports.new')}>
      <form
        noValidate
        onSubmit={(event) => void create(event)}
        className="flex flex-col gap-5 overflow-y-auto p-6"
      >
        <Choice
          label={t('exports.format')}
          value={choice.format}
          onChange={(format) => change({ format })}
          choices={(['csv', 'ndjson'] as const).map((value) => ({
            value,
            label: t(`exports.format.${value}`),
            hint: t(`exports.format.${value}.hint`),
          }))}
        />
        <fieldset aria-describedby="export-levels-hint" className="flex flex-col gap-1.5">
          <legend className="mb-1.5 text-sm font-medium">{t('exports.levels')}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {levels.map((level) => (
              <label key={level} className="inline-flex min-h-9 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  checked={choice.level.includes(level)}
                  onChange={({ target }) =>
                    change({
                      level: levels.filter((each) =>
                        each === level ? target.checked : choice.level.includes(each),
                      ),
                    })
                  }
                  className="size-4 accent-accent"
                />
                <LevelBadge level={level} named />
                {t(`level.${level}`)}
              </label>
            ))}
          </div>
          <p id="export-levels-hint" className="text-sm text-ink-faint">
            {t('exports.levels.hint')}
          </p>
        </fieldset>
        <SelectField
          label={t('exports.period')}
          value={choice.period}
          onChange={(period) => change({ period })}
          choices={periods.map((value) => ({ value, label: t(`exports.period.${value}`) }))}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            label={t('exports.name')}
            placeholder={t('exports.name.placeholder')}
            value={choice.name}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change({ name: event.target.value })}
          />
          <Field
            label={t('exports.userId')}
            placeholder={t('exports.userId.placeholder')}
            value={choice.userId}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change({ userId: event.target.value })}
          />
        </div>
        <ErrorLine error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('exports.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
