import { lazy, Suspense } from 'react';
import { withMessages } from '../../messages/language.ts';
import { boardWords } from '../board/board-words.ts';
import type { ViewsBarProps } from './views-bar.tsx';

const ViewsBar = lazy(() =>
  withMessages(boardWords.sharing, async () => ({
    default: (await import('./views-bar.tsx')).ViewsBar,
  })),
);

/** The saved views of a section. Loaded after it: nobody waits for them to see what there is. */
export function Views(props: ViewsBarProps) {
  return (
    <Suspense fallback={<div className="skeleton h-10" />}>
      <ViewsBar {...props} />
    </Suspense>
  );
}
