import { Download } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { announce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { download } from '../../components/download.ts';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { type ExportFormat, exportAudit } from './audit-export.ts';
import { type AuditFilter, auditQuery } from './audit-filter.ts';

const formats: readonly ExportFormat[] = ['ndjson', 'csv'];

/** The log as a file, with what the filter leaves; a large one says how far it is. */
export function AuditExport({ filter }: { readonly filter: AuditFilter }) {
  const { t } = useMessages();
  const [busy, setBusy] = useState<ExportFormat>();
  const [read, setRead] = useState<number>();
  const [error, setError] = useState<unknown>();

  const save = async (format: ExportFormat) => {
    setBusy(format);
    setError(undefined);
    setRead(0);
    let entries = 0;
    try {
      const file = await exportAudit(host, auditQuery(filter), format, (count) => {
        entries = count;
        setRead(count);
      });
      download(file, `pulse-audit.${format}`);
      announce(t('admin.audit.exported', { count: entries }));
    } catch (failure) {
      setError(failure);
      setRead(undefined);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {formats.map((format) => (
          <Button
            key={format}
            size="small"
            busy={busy === format}
            disabled={busy !== undefined}
            onClick={() => void save(format)}
            icon={<Download size={16} aria-hidden />}
          >
            {t(`admin.audit.export.${format}`)}
          </Button>
        ))}
        {read !== undefined && (
          <p className="tabular text-sm text-ink-soft">
            {t(busy ? 'admin.audit.exporting' : 'admin.audit.exported', { count: read })}
          </p>
        )}
      </div>
      <ErrorLine error={error} />
    </div>
  );
}
