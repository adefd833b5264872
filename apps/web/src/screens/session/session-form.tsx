import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Field, SelectField } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { languages, useMessages } from '../../messages/language.ts';
import { BoardField } from './board-field.tsx';
import { EntryFields } from './entry-fields.tsx';
import { type SessionDraft, type SessionProblem, sessionProblems } from './session-draft.ts';

interface SessionFormProps {
  readonly initial: SessionDraft;
  /** It has a passcode already, which may stay. */
  readonly hasPasscode: boolean;
  readonly action: string;
  readonly onSubmit: (draft: SessionDraft) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** The settings of a session, new or old. */
export function SessionForm({ initial, hasPasscode, action, onSubmit, onCancel }: SessionFormProps) {
  const { t } = useMessages();
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<ReadonlySet<SessionProblem>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const form = useFocusOnWrong(attempt);

  const change = (part: Partial<SessionDraft>) => {
    setDraft({ ...draft, ...part });
    setProblems(new Set([...problems].filter((problem) => !(problem in part))));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = sessionProblems(draft);
    setProblems(found);
    setError(undefined);
    if (found.size > 0) {
      setAttempt(attempt + 1);
      return;
    }
    setBusy(true);
    try {
      await onSubmit(draft);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  const known = languages.some(({ tag }) => tag === draft.language);
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="flex min-h-0 flex-col">
      <div className="flex flex-col gap-5 overflow-y-auto px-6 py-4">
        <Field
          label={t('newSession.name')}
          hint={t('newSession.name.hint')}
          error={problems.has('title') ? t('newSession.name.missing') : undefined}
          placeholder={t('newSession.name.placeholder')}
          value={draft.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
        />
        <Choice
          label={t('newSession.people')}
          value={draft.people}
          onChange={(people) => change({ people })}
          choices={[
            { value: 'anonymous', label: t('newSession.anonymous'), hint: t('newSession.anonymous.hint') },
            { value: 'named', label: t('newSession.named'), hint: t('newSession.named.hint') },
          ]}
        />
        <Choice
          label={t('session.chat')}
          value={draft.chat}
          onChange={(chat) => change({ chat })}
          choices={[
            { value: 'on', label: t('session.chat.on'), hint: t('session.chat.on.hint') },
            { value: 'off', label: t('session.chat.off'), hint: t('session.chat.off.hint') },
          ]}
        />
        <Choice
          label={t('session.moderation')}
          value={draft.moderation}
          onChange={(moderation) => change({ moderation })}
          choices={[
            {
              value: 'after',
              label: t('session.moderation.after'),
              hint: t('session.moderation.after.hint'),
            },
            {
              value: 'before',
              label: t('session.moderation.before'),
              hint: t('session.moderation.before.hint'),
            },
          ]}
        />
        <EntryFields
          draft={draft}
          hasPasscode={hasPasscode}
          missing={problems.has('passcode')}
          onChange={change}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={t('session.language')}
            value={draft.language}
            onChange={(language) => change({ language })}
            choices={[
              ...languages.map(({ tag, name }): { value: string; label: string } => ({
                value: tag,
                label: name,
              })),
              ...(known ? [] : [{ value: draft.language, label: draft.language }]),
            ]}
          />
          <Field
            label={t('session.maximum')}
            placeholder={t('session.maximum.none')}
            inputMode="numeric"
            value={draft.maximum}
            error={problems.has('maximum') ? t('session.maximum.wrong') : undefined}
            onChange={(event) => change({ maximum: event.target.value })}
          />
        </div>
        <BoardField value={draft.projectId} onChange={(projectId) => change({ projectId })} />
        <ErrorLine error={error} />
      </div>
      <div className="flex justify-end gap-2 border-t border-line px-6 py-4">
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
