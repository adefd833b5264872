import type { ResolvedBlock } from './render-mail.ts';
import type { BarsBlock, TableBlock } from './templates/content.ts';

const longestBar = 24;
/** A first column that is wider pushes its numbers to the right rather than everybody's. */
const widestColumn = 40;

/** The same for readers without HTML: an action is its label with the address below. */
export function renderText(blocks: readonly ResolvedBlock[]): string {
  return `${blocks.map(renderBlock).join('\n\n')}\n`;
}

function renderBlock(block: ResolvedBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.text;
    case 'title':
      return `${block.text}\n${'='.repeat(Math.min([...block.text].length, 72))}`;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min([...block.text].length, 72))}`;
    case 'action':
    case 'link':
      return `${block.label}:\n${block.url}`;
    case 'figures':
      return block.figures.map(({ label, value, note }) => `${label}: ${value} · ${note}`).join('\n');
    case 'bars':
      return renderBars(block);
    case 'table':
      return renderTable(block);
  }
}

function renderBars({ label, bars }: BarsBlock): string {
  const highest = Math.max(...bars.map(({ value }) => value), 1);
  const name = widthOf(bars.map((bar) => bar.label));
  const number = widthOf(bars.map(({ text }) => text));
  const lines = bars.map(({ label: of, value, text }) => {
    const length = value === 0 ? 0 : Math.max(Math.round((value / highest) * longestBar), 1);
    return `${of.padEnd(name)}  ${text.padStart(number)}  ${'█'.repeat(length)}`.trimEnd();
  });
  return [label, ...lines].join('\n');
}

function renderTable({ head, rows }: TableBlock): string {
  const lines = [head, ...rows];
  const widths = head.map((_text, column) => widthOf(lines.map((line) => line[column] ?? '')));
  return lines
    .map((line) =>
      line
        .map((text, column) =>
          column === 0
            ? text.padEnd(Math.min(widths[0] ?? 0, widestColumn))
            : text.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function widthOf(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}
