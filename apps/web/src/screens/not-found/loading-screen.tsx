import { useMessages } from '../../messages/language.ts';

/** Stands in while a screen's script is on its way. */
export function LoadingScreen() {
  const { t } = useMessages();
  return (
    <div role="status" className="mx-auto flex w-full max-w-md flex-col gap-4 p-6 pt-20">
      <span className="sr-only">{t('app.loading')}</span>
      <div className="skeleton h-8 w-2/3" />
      <div className="skeleton h-16" />
      <div className="skeleton h-16" />
    </div>
  );
}
