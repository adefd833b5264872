import type { AuditEntry } from '@pulse/client';
import { ChevronRight } from 'lucide-react';
import { useMessages } from '../../messages/language.ts';

interface AuditRowProps {
  readonly entry: AuditEntry;
  readonly onActor: (actorId: string) => void;
  readonly onResource: (resourceId: string) => void;
}

/** One thing that somebody did; opened, everything that is recorded of it. */
export function AuditRow({ entry, onActor, onResource }: AuditRowProps) {
  const { t, language } = useMessages();
  const { actorId, actorKind, resourceId, resourceType } = entry;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const label = `rounded-md font-mono text-xs text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink`;
  return (
    <li>
      <details className="group">
        <summary className="grid min-h-13 cursor-pointer list-none grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-0.5 px-4 py-2.5 text-sm -outline-offset-2 hover:bg-sunken sm:grid-cols-[auto_13rem_minmax(0,1fr)_11rem]">
          <ChevronRight
            size={16}
            aria-hidden
            className="text-ink-faint group-open:rotate-90 rtl:-scale-x-100 max-sm:row-span-3"
          />
          <time dateTime={entry.at} className="tabular text-ink-soft">
            {time.format(new Date(entry.at))}
          </time>
          <span className="truncate font-mono font-medium">{entry.action}</span>
          <span className="truncate text-ink-faint">
            {t(`admin.actor.${isKind(actorKind) ? actorKind : 'other'}`)}
            {actorId && <span className="font-mono text-xs"> {actorId.slice(-6)}</span>}
          </span>
        </summary>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 border-t border-line bg-ground px-4 py-4 text-sm sm:ps-11 [&_dt]:text-ink-faint">
          {actorId && (
            <>
              <dt>{t('admin.audit.actor')}</dt>
              <dd>
                <button type="button" className={label} onClick={() => onActor(actorId)}>
                  {actorId}
                  <span className="sr-only">: {t('admin.audit.only')}</span>
                </button>
              </dd>
            </>
          )}
          <dt>{t('admin.audit.resource')}</dt>
          <dd>
            <button type="button" className={label} onClick={() => onResource(resourceId)}>
              {resourceType} {resourceId}
              <span className="sr-only">: {t('admin.audit.only')}</span>
            </button>
          </dd>
          <dt>{t('admin.audit.details')}</dt>
          <dd>
            <pre className="overflow-x-auto rounded-md bg-sunken px-3 py-2 font-mono text-xs whitespace-pre-wrap">
              {JSON.stringify(entry.details, null, 2)}
            </pre>
          </dd>
          <dt>{t('admin.audit.request')}</dt>
          <dd className="font-mono text-xs break-all">{entry.requestId}</dd>
          {entry.addressHash && (
            <>
              <dt>{t('admin.audit.address')}</dt>
              <dd className="font-mono text-xs break-all">{entry.addressHash}</dd>
            </>
          )}
        </dl>
      </details>
    </li>
  );
}

const kinds = ['user', 'participant', 'observer', 'anonymous'] as const;

const isKind = (kind: string): kind is (typeof kinds)[number] => (kinds as readonly string[]).includes(kind);
