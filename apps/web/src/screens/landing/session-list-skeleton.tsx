import { useMessages } from '../../messages/language.ts';

export function SessionListSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-6">
      <span className="sr-only">{t('app.loading')}</span>
      <div className="flex items-center justify-between">
        <div className="skeleton h-8 w-48" />
        <div className="skeleton h-10 w-36" />
      </div>
      <div className="flex flex-col gap-px">
        {['a', 'b', 'c'].map((row) => (
          <div key={row} className="skeleton h-18" />
        ))}
      </div>
    </div>
  );
}
