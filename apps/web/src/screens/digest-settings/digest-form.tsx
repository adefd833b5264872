import { type Digest, digestsUpdate, type ProjectMember } from '@pulse/client';
import { type FormEvent, useId, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { FieldNote, SelectField } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { choosesNobody, type DigestDraft, digestChanges, draftOfDigest } from './digest-draft.ts';

/** The 4th of January 2026 was a Sunday; 1 is Monday. */
const dayInJanuary = (weekday: number) => new Date(Date.UTC(2026, 0, 4 + weekday));
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: 24 }, (_none, hour) => hour);

interface DigestFormProps {
  readonly projectId: string;
  readonly digest: Digest;
  readonly members: readonly ProjectMember[];
  readonly onChanged: (digest: Digest) => void;
}

/** Whether, when and to whom. */
export function DigestForm({ projectId, digest, members, onChanged }: DigestFormProps) {
  const { t, language } = useMessages();
  const [draft, setDraft] = useState(() => draftOfDigest(digest));
  const [nobody, setNobody] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const memberIds = members.map(({ userId }) => userId);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });

  const change = (part: Partial<DigestDraft>) => {
    setDraft({ ...draft, ...part });
    setNobody(false);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setNobody(choosesNobody(draft, memberIds));
    if (choosesNobody(draft, memberIds)) return;
    setBusy(true);
    setError(undefined);
    try {
      const changes = digestChanges(draft, memberIds);
      onChanged(await host.call(digestsUpdate, { projectId, digestId: digest.id, ...changes }));
      toast({ text: t('digests.saved') });
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void save(event)} className="flex flex-col gap-5">
      <label className="flex items-center gap-3 self-start text-sm font-medium">
        <input
          type="checkbox"
          checked={draft.enabled}
          onChange={({ target }) => change({ enabled: target.checked })}
          className="size-4 accent-accent"
        />
        {t('digests.on')}
      </label>
      <div className="grid gap-5 sm:grid-cols-2">
        {draft.weekday !== null && (
          <SelectField
            label={t('digests.weekday')}
            value={String(draft.weekday)}
            onChange={(value) => change({ weekday: Number(value) })}
            choices={weekdays.map((day) => ({
              value: String(day),
              label: weekday.format(dayInJanuary(day)),
            }))}
          />
        )}
        <SelectField
          label={t('digests.hour')}
          value={String(draft.hour)}
          onChange={(value) => change({ hour: Number(value) })}
          choices={hours.map((hour) => ({
            value: String(hour),
            label: `${String(hour).padStart(2, '0')}:00`,
          }))}
        />
      </div>
      <Choice
        label={t('digests.who')}
        value={draft.toAll ? 'all' : 'some'}
        onChange={(who) => change({ toAll: who === 'all' })}
        choices={[
          { value: 'all', label: t('digests.who.all') },
          { value: 'some', label: t('digests.who.some') },
        ]}
      />
      {!draft.toAll && (
        <Members
          members={members}
          chosen={draft.chosen}
          wrong={nobody}
          onChoose={(chosen) => change({ chosen })}
        />
      )}
      <FieldNote bad={false} text={t('digests.who.hint')} />
      <ErrorLine error={error} />
      <Button type="submit" look="primary" busy={busy} className="self-end">
        {t('digests.save')}
      </Button>
    </form>
  );
}

interface MembersProps {
  readonly members: readonly ProjectMember[];
  readonly chosen: readonly string[];
  readonly wrong: boolean;
  readonly onChoose: (userIds: readonly string[]) => void;
}

function Members({ members, chosen, wrong, onChoose }: MembersProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <fieldset aria-describedby={wrong ? id : undefined} className="flex flex-col gap-2">
      <legend className="sr-only">{t('digests.who.some')}</legend>
      {members.map(({ userId, name, email }) => (
        <label
          key={userId}
          className="flex items-start gap-3 rounded-md border border-line px-3 py-2.5 text-sm has-checked:border-accent has-checked:bg-accent-wash"
        >
          <input
            type="checkbox"
            checked={chosen.includes(userId)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, userId] : chosen.filter((each) => each !== userId))
            }
            className="mt-0.5 size-4 accent-accent"
          />
          <span className="min-w-0">
            <span className="block font-medium">{name}</span>
            <span className="block wrap-anywhere text-ink-soft">{email}</span>
          </span>
        </label>
      ))}
      {wrong && <FieldNote id={id} bad text={t('digests.who.missing')} />}
    </fieldset>
  );
}
