import { useMessages } from '../../messages/language.ts';

const grid = 'grid flex-1 grid-cols-1 lg:min-h-0';
export const consoleGrid = `${grid} lg:grid-cols-[18rem_minmax(0,1fr)_20rem] xl:grid-cols-[19rem_minmax(0,1fr)_26rem]`;
/** Who keeps order looks at what people say, not at the stage. */
export const moderatorGrid = `${grid} lg:grid-cols-[16rem_minmax(0,1fr)_26rem] xl:grid-cols-[18rem_minmax(0,1fr)_34rem]`;

export function ConsoleSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className={consoleGrid}>
      <span className="sr-only">{t('app.loading')}</span>
      <div className="flex flex-col gap-3 p-4 lg:border-e lg:border-line">
        <div className="skeleton h-6 w-28" />
        <div className="skeleton h-16" />
        <div className="skeleton h-16" />
        <div className="skeleton h-16" />
      </div>
      <div className="flex flex-col gap-6 p-8">
        <div className="skeleton h-8 w-2/3" />
        <div className="skeleton h-12" />
        <div className="skeleton h-12" />
        <div className="skeleton h-12" />
      </div>
      <div className="flex flex-col gap-4 p-4 lg:border-s lg:border-line">
        <div className="skeleton h-6 w-28" />
        <div className="skeleton aspect-square w-full" />
        <div className="skeleton h-20" />
      </div>
    </div>
  );
}
