import { adminRoles, authzExplain, type Decision } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Field, SelectField } from '../../components/field.tsx';
import { Section } from '../../components/section.tsx';
import { useFocusOnWrong } from '../../components/use-focus-on-wrong.ts';
import { useMessages } from '../../messages/language.ts';
import { DecisionAnswer } from './decision-answer.tsx';
import { findAccount, type Person, sessionIdOf } from './decision-question.ts';
import { refusalText } from './refusal-text.ts';
import { type PermissionName, permissionGroups } from './role-rules.ts';

type Problem = 'person' | 'session';

/** Asks the decision function on behalf of somebody: may they, and what decides it. */
export function DecisionSection() {
  const { t } = useMessages();
  const [person, setPerson] = useState<Person>('account');
  const [who, setWho] = useState('');
  const [permission, setPermission] = useState<PermissionName>('session:run');
  const [session, setSession] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [decision, setDecision] = useState<Decision>();
  const form = useFocusOnWrong(attempt);
  const roles = useQuery({ queryKey: ['admin', 'roles'], queryFn: () => host.call(adminRoles) });
  const permissions = permissionGroups(roles.data?.items ?? []).flatMap((group) => group.permissions);

  const fail = (found: Problem) => {
    setProblem(found);
    setAttempt(attempt + 1);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDecision(undefined);
    setRefusal(undefined);
    const sessionId = sessionIdOf(session);
    if (session.trim() !== '' && sessionId === undefined) return fail('session');
    setBusy(true);
    try {
      const found = await findAccount(host, person, who);
      if (!found) return fail('person');
      setDecision(
        await host.call(authzExplain, {
          ...found,
          permission,
          resource: sessionId === undefined ? null : { type: 'session', id: sessionId },
        }),
      );
    } catch (error) {
      setRefusal(refusalText(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('admin.decisions')} text={t('admin.decisions.text')}>
      <form
        ref={form}
        onSubmit={(event) => void submit(event)}
        noValidate
        className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-5"
      >
        <Choice
          label={t('admin.decisions.who')}
          value={person}
          onChange={(next) => {
            setPerson(next);
            setProblem(undefined);
          }}
          choices={[
            { value: 'account', label: t('admin.decisions.account') },
            { value: 'participant', label: t('admin.decisions.participant') },
          ]}
        />
        <Field
          label={t(
            person === 'account' ? 'admin.decisions.account.label' : 'admin.decisions.participant.label',
          )}
          value={who}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          error={problem === 'person' ? t(`admin.decisions.${person}.wrong`) : undefined}
          onChange={(event) => {
            setWho(event.target.value);
            setProblem(undefined);
          }}
        />
        <SelectField
          label={t('admin.decisions.permission')}
          value={permission}
          onChange={setPermission}
          choices={(permissions.length > 0 ? permissions : [permission]).map((each) => ({
            value: each,
            label: `${each} · ${t(`admin.permission.${each}`)}`,
          }))}
        />
        <Field
          label={t('admin.decisions.session')}
          hint={t('admin.decisions.session.hint')}
          value={session}
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          error={problem === 'session' ? t('admin.decisions.session.wrong') : undefined}
          onChange={(event) => {
            setSession(event.target.value);
            setProblem(undefined);
          }}
        />
        {refusal && (
          <p role="alert" className="rounded-md bg-bad-wash px-3 py-2 text-sm text-bad">
            {refusal}
          </p>
        )}
        <div className="flex justify-end">
          <Button type="submit" look="primary" busy={busy}>
            {t('admin.decisions.ask')}
          </Button>
        </div>
      </form>
      <div role="status">{decision && <DecisionAnswer decision={decision} />}</div>
    </Section>
  );
}
