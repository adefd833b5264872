import { Dialog } from '../../components/dialog.tsx';
import { useMessages } from '../../messages/language.ts';
import { Key } from './key-hints.tsx';

export function KeyHelp({ controls, onClose }: { controls: boolean; onClose: () => void }) {
  const { t } = useMessages();
  const rows = [
    ...(controls
      ? [
          { key: t('present.key.space'), text: t('present.help.space') },
          { key: 'R', text: t('present.help.reveal') },
        ]
      : []),
    { key: 'H', text: t('present.help.hide') },
    { key: 'C', text: t('present.help.compare') },
    { key: 'Q', text: t('present.help.questions') },
    ...(controls ? [{ key: '← →', text: t('present.help.slide') }] : []),
    { key: 'F', text: t('present.help.fullscreen') },
    { key: '?', text: t('present.help.help') },
  ];
  return (
    <Dialog open onClose={onClose} title={t('present.help.title')}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-3 p-6">
        {rows.map((row) => (
          <div key={row.key} className="contents">
            <dt className="flex justify-end">
              <Key name={row.key} />
            </dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
      {!controls && <p className="px-6 pb-6 text-sm text-ink-soft">{t('present.help.observer')}</p>}
    </Dialog>
  );
}
