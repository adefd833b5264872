import { Outlet } from '@tanstack/react-router';
import { Announcer } from '../components/announcer.tsx';
import { contentId } from '../components/content.tsx';
import { ServerBanner } from '../components/server-banner.tsx';
import { useMessages } from '../messages/language.ts';

export function RootLayout() {
  const { t } = useMessages();
  return (
    <>
      <a
        href={`#${contentId}`}
        className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-4 focus:py-2 focus:shadow-raised"
      >
        {t('app.skip')}
      </a>
      <Outlet />
      <ServerBanner />
      <Announcer />
    </>
  );
}
