import { useMessages } from '../../messages/language.ts';

export function StageSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="grid min-h-dvh gap-16 p-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <span className="sr-only">{t('app.loading')}</span>
      <div className="flex flex-col gap-10">
        <div className="skeleton h-20 w-3/4" />
        <div className="skeleton h-20" />
        <div className="skeleton h-20" />
        <div className="skeleton h-20" />
      </div>
      <div className="flex flex-col gap-6">
        <div className="skeleton h-10" />
        <div className="skeleton h-20" />
        <div className="skeleton aspect-square" />
      </div>
    </div>
  );
}
