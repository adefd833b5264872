import type { MailLanguage } from '@pulse/domain';
import { escapeHtml } from './escape-html.ts';
import { styled, themeStyles } from './html-styles.ts';
import { renderBars, renderFigures, renderTable } from './render-data-html.ts';
import type { ResolvedBlock } from './render-mail.ts';

const footers: Readonly<Record<MailLanguage, string>> = {
  en: 'This mail was sent by Pulse. Nobody reads answers to it.',
  de: 'Diese Mail hat Pulse verschickt. Antworten darauf liest niemand.',
};

/**
 * One HTML document: no scripts, no images, nothing from anywhere else. Laid out by tables, because Outlook knows
 * nothing better; what only it reads is in its own comments.
 */
export function renderHtml({
  title,
  preheader,
  blocks,
  language,
}: {
  readonly title: string;
  readonly preheader: string | undefined;
  readonly blocks: readonly ResolvedBlock[];
  readonly language: MailLanguage;
}): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${themeStyles}</style>
</head>
<body ${styled('body')}>
${preheader === undefined ? '' : renderPreheader(preheader)}
<!--[if mso]><table role="presentation" width="560" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<div ${styled('frame')}>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td ${styled('card')}>
${blocks.map(renderBlock).join('\n')}
</td></tr></table>
<p ${styled('footer')}>${escapeHtml(footers[language])}</p>
</div>
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`;
}

/** Followed by spaces that have no width, so that nothing of the mail itself comes after it in a list. */
function renderPreheader(text: string): string {
  return `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(text)}${'&#8199;&#847; '.repeat(60)}</div>`;
}

function renderBlock(block: ResolvedBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1 ${styled('title')}>${escapeHtml(block.text)}</h1>`;
    case 'heading':
      return `<h2 ${styled('heading')}>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p ${styled('paragraph')}>${escapeHtml(block.text)}</p>`;
    case 'note':
      return `<p ${styled('note')}>${escapeHtml(block.text)}</p>`;
    case 'action': {
      const url = escapeHtml(block.url);
      return `<p ${styled('paragraph')}><a href="${url}" ${styled('button')}>${escapeHtml(block.label)}</a></p>
<p ${styled('address')}>${url}</p>`;
    }
    case 'link':
      return `<p ${styled('note')}><a href="${escapeHtml(block.url)}" ${styled('link')}>${escapeHtml(block.label)}</a></p>`;
    case 'figures':
      return renderFigures(block);
    case 'bars':
      return renderBars(block);
    case 'table':
      return renderTable(block);
  }
}
