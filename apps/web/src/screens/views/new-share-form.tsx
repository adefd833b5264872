import { type NewShare, type SavedView, sharesCreate } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Field, FieldNote, SelectField } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { CheckTile } from './check-tile.tsx';
import { isShareable } from './view-query.ts';

interface NewShareFormProps {
  readonly projectId: string;
  readonly views: readonly SavedView[];
  readonly open: SavedView | undefined;
  readonly onMade: (share: NewShare) => void;
}

const day = 24 * 3_600_000;
const lifetimes = { never: undefined, day, week: 7 * day, month: 30 * day } as const;
type Lifetime = keyof typeof lifetimes;

/** What a link shows, and how long. Counts alone, unless one decides otherwise. */
export function NewShareForm({ projectId, views, open, onMade }: NewShareFormProps) {
  const { t } = useMessages();
  const offered = views.filter(({ view }) => isShareable(view.query));
  const [viewId, setViewId] = useState(offered.find(({ id }) => id === open?.id)?.id ?? '');
  const [name, setName] = useState('');
  const [includesEvents, setIncludesEvents] = useState(false);
  const [lifetime, setLifetime] = useState<Lifetime>('month');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    const lives = lifetimes[lifetime];
    try {
      onMade(
        await host.call(sharesCreate, {
          projectId,
          includesEvents,
          ...(viewId === '' ? {} : { viewId }),
          ...(name.trim() === '' ? {} : { name: name.trim() }),
          ...(lives === undefined ? {} : { expiresAt: new Date(host.clock.now() + lives).toISOString() }),
        }),
      );
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void create(event)} className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={t('share.what')}
          value={viewId}
          onChange={setViewId}
          choices={[
            { value: '', label: t('share.what.all') },
            ...offered.map(({ id, name: view }) => ({
              value: id,
              label: t('share.what.view', { name: view }),
            })),
          ]}
        />
        <SelectField
          label={t('share.expires')}
          value={lifetime}
          onChange={setLifetime}
          choices={(['day', 'week', 'month', 'never'] as const).map((value) => ({
            value,
            label: t(`share.expires.${value}`),
          }))}
        />
      </div>
      {offered.length < views.length && <FieldNote text={t('share.what.hint')} bad={false} />}
      <Field
        label={t('share.name')}
        hint={t('share.name.hint')}
        placeholder={t('share.name.placeholder')}
        value={name}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <CheckTile
        label={t('share.events')}
        hint={t('share.events.hint')}
        checked={includesEvents}
        onChange={setIncludesEvents}
      />
      <ErrorLine error={error} />
      <Button type="submit" look="primary" busy={busy} className="self-end">
        {t('share.create')}
      </Button>
    </form>
  );
}
