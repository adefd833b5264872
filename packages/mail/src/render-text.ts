import type { ResolvedBlock } from './render-mail.ts';

/** The same for readers without HTML: an action is its label with the address below. */
export function renderText(blocks: readonly ResolvedBlock[]): string {
  const parts = blocks.map((block) =>
    block.kind === 'action' ? `${block.label}:\n${block.url}` : block.text,
  );
  return `${parts.join('\n\n')}\n`;
}
