import { type Export, exportsDelete } from '@pulse/client';
import { Download, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Translate } from '../../messages/message.ts';
import { levels } from '../tail/event-filter.ts';
import { saveExport } from './export-file.ts';
import { isOpen } from './polling.ts';

interface ExportRowProps {
  readonly projectId: string;
  readonly exported: Export;
  readonly onChanged: () => void;
}

/** An export: what is in it, how far it has come, and what can be done with it now. */
export function ExportRow({ projectId, exported, onChanged }: ExportRowProps) {
  const { t, language } = useMessages();
  const [removing, setRemoving] = useState(false);
  const [busy, setBusy] = useState<'download' | 'cancel'>();
  const [error, setError] = useState<unknown>();
  const { id, status, rows, bytes, createdAt, expiresAt } = exported;
  const dateOf = (iso: string, time: 'short' | undefined = undefined) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: time }).format(new Date(iso));
  const format = t(`exports.format.${exported.format}`);
  const named = { format, date: dateOf(createdAt, 'short') };
  const remove = () => host.call(exportsDelete, { projectId, exportId: id });

  const attempt = async (what: 'download' | 'cancel', work: () => Promise<unknown>) => {
    setBusy(what);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    }
    setBusy(undefined);
  };
  return (
    <li className="flex flex-col gap-2 py-3 ps-4 pe-2 sm:ps-6 sm:pe-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="w-20 shrink-0 rounded-md bg-sunken px-2 py-1 text-center text-xs font-semibold text-ink-soft">
          {format}
        </span>
        <div className="min-w-0 flex-1 basis-60">
          <p className="font-medium break-words">{filterText(exported.filter, t, dateOf)}</p>
          <p className="tabular text-sm text-ink-soft">
            {[
              t(`exports.status.${status}`),
              ...(status === 'queued' || status === 'cancelled' ? [] : [t('exports.rows', { count: rows })]),
              ...(status === 'done' ? [sizeText(bytes, language)] : []),
              dateOf(createdAt, 'short'),
              ...(status === 'done' && expiresAt ? [t('exports.until', { date: dateOf(expiresAt) })] : []),
            ].join(' · ')}
          </p>
          {status === 'failed' && (
            <p className="text-sm text-bad">
              {t(
                exported.error === 'EXPORT_TOO_LARGE'
                  ? 'exports.failed.EXPORT_TOO_LARGE'
                  : 'exports.failed.EXPORT_FAILED',
              )}
            </p>
          )}
        </div>
        <div className="ms-auto flex items-center gap-2">
          {status === 'done' && (
            <Button
              busy={busy === 'download'}
              aria-label={t('exports.download.of', named)}
              icon={<Download size={16} aria-hidden />}
              onClick={() => void attempt('download', () => saveExport(projectId, id))}
            >
              {t('exports.download')}
            </Button>
          )}
          {isOpen(exported) ? (
            <Button
              busy={busy === 'cancel'}
              aria-label={t('exports.cancel.of', named)}
              icon={<X size={16} aria-hidden />}
              onClick={() => void attempt('cancel', () => remove().finally(onChanged))}
            >
              {t('exports.cancel')}
            </Button>
          ) : (
            <IconButton label={t('exports.remove.of', named)} onClick={() => setRemoving(true)}>
              <Trash2 size={18} aria-hidden />
            </IconButton>
          )}
        </div>
      </div>
      {isOpen(exported) && <ProgressBar label={t('exports.progress')} value={exported.progress} />}
      <ErrorLine error={error} />
      {removing && (
        <ConfirmDialog
          title={t('exports.remove.title')}
          text={t('exports.remove.text')}
          action={t('exports.remove')}
          onConfirm={async () => {
            await remove();
            onChanged();
          }}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}

/** What was asked for, in words; whatever else a filter may have, as it is. */
function filterText(
  { from, level, ...rest }: Export['filter'],
  t: Translate,
  dateOf: (iso: string, time: 'short') => string,
): string {
  const chosen = [level].flat();
  const words = [
    ...levels.filter((each) => chosen.includes(each)).map((each) => t(`level.${each}`)),
    ...Object.values(rest).flatMap((value) => [value].flat().map((each) => plainText(each))),
    ...(typeof from === 'string' ? [t('exports.since', { date: dateOf(from, 'short') })] : []),
  ];
  return words.length === 0 ? t('exports.everything') : words.join(', ');
}

function plainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sizeText(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte'] as const;
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
