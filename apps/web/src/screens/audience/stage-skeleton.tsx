import { useMessages } from '../../messages/language.ts';

/** The shape of a question, until the first frame comes. */
export function StageSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t('app.loading')}</span>
      <div className="skeleton mb-2 h-9 w-4/5" />
      {['a', 'b', 'c', 'd'].map((row) => (
        <div key={row} className="skeleton h-16" />
      ))}
    </div>
  );
}
