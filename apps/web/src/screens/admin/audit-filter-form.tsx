import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';
import { type AuditFilter, auditActions, auditProblem, noFilter } from './audit-filter.ts';

interface AuditFilterFormProps {
  readonly filter: AuditFilter;
  readonly busy: boolean;
  readonly onFilter: (filter: AuditFilter) => void;
}

export function AuditFilterForm({ filter, busy, onFilter }: AuditFilterFormProps) {
  const { t } = useMessages();
  const actions = useId();
  const [draft, setDraft] = useState(filter);
  const [wrong, setWrong] = useState(false);
  const change = (part: Partial<AuditFilter>) => {
    setDraft({ ...draft, ...part });
    setWrong(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (auditProblem(draft)) setWrong(true);
    else onFilter(draft);
  };
  const filtered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <form
      onSubmit={submit}
      noValidate
      className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-6"
    >
      <div className="lg:col-span-2">
        <Field
          label={t('admin.audit.action')}
          list={actions}
          value={draft.action}
          maxLength={100}
          placeholder="member.removed"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ action: event.target.value })}
        />
        <datalist id={actions}>
          {auditActions.map((action) => (
            <option key={action} value={action} />
          ))}
        </datalist>
      </div>
      <div className="lg:col-span-2">
        <Field
          label={t('admin.audit.actor')}
          value={draft.actorId}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          error={wrong ? t('admin.identifier.wrong') : undefined}
          onChange={(event) => change({ actorId: event.target.value })}
        />
      </div>
      <div className="lg:col-span-2">
        <Field
          label={t('admin.audit.resource')}
          value={draft.resourceId}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ resourceId: event.target.value })}
        />
      </div>
      <div className="lg:col-span-2">
        <Field
          label={t('admin.audit.from')}
          type="date"
          value={draft.from}
          onChange={(event) => change({ from: event.target.value })}
        />
      </div>
      <div className="lg:col-span-2">
        <Field
          label={t('admin.audit.to')}
          type="date"
          value={draft.to}
          onChange={(event) => change({ to: event.target.value })}
        />
      </div>
      <div className="flex items-end justify-end gap-2 sm:col-span-2">
        {filtered && (
          <Button look="quiet" onClick={() => onFilter(noFilter)}>
            {t('admin.audit.clear')}
          </Button>
        )}
        <Button type="submit" look="primary" busy={busy}>
          {t('admin.audit.filter')}
        </Button>
      </div>
    </form>
  );
}
