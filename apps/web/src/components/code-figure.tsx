import { CopyButton } from './copy-button.tsx';

interface CodeFigureProps {
  readonly label: string;
  readonly text: string;
  /** Of the button that copies it. */
  readonly copy: string;
}

/** Text to be copied into a file or a terminal, as it is. */
export function CodeFigure({ label, text, copy }: CodeFigureProps) {
  return (
    <figure className="m-0 overflow-hidden rounded-lg border border-line bg-surface">
      <figcaption className="flex min-h-11 items-center justify-between gap-3 border-b border-line ps-4 pe-2 text-xs text-ink-faint">
        {label}
        <CopyButton text={text} label={copy} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <pre tabIndex={0} className="overflow-x-auto px-4 py-3 font-mono text-xs leading-5 -outline-offset-2">
        {text}
      </pre>
    </figure>
  );
}
