import { type ReactNode, useEffect, useRef } from 'react';

/** Where the skip link leads. */
export const contentId = 'content';

/** The first screen leaves the focus where the browser puts it. */
let arrived = false;

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
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // Another screen: keyboards and screen readers begin at its content, unless a field has taken the focus.
    if (arrived && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return (
    <main ref={main} id={contentId} tabIndex={-1} className={className}>
      {children}
    </main>
  );
}
