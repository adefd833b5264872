import { type ReactNode, useEffect } from 'react';

/** Where the skip link leads. */
export const contentId = 'content';

interface ContentProps {
  /** The page's title in the browser. */
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A screen's <main>: target of the skip link, owner of the document's title. */
export function Content({ title, className, children }: ContentProps) {
  useEffect(() => {
    document.title = title === 'Pulse' ? title : `${title} · Pulse`;
  }, [title]);
  return (
    <main id={contentId} tabIndex={-1} className={className}>
      {children}
    </main>
  );
}
