import type { MailLanguage } from '@pulse/domain';
import type { ResolvedBlock } from './render-mail.ts';

const footers: Readonly<Record<MailLanguage, string>> = {
  en: 'This mail was sent by Pulse. Nobody reads answers to it.',
  de: 'Diese Mail hat Pulse verschickt. Antworten darauf liest niemand.',
};

/** Styles are inline because mail programs drop the rest; colours hold in light and dark. */
const styles = {
  body: 'margin:0;padding:24px 12px;background:#f4f4f7;color:#1c1b22;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif',
  card: 'max-width:520px;margin:0 auto;padding:32px;background:#ffffff;border-radius:12px',
  paragraph: 'margin:0 0 16px',
  button:
    'display:inline-block;padding:12px 20px;border-radius:8px;background:#4f46e5;color:#ffffff;font-weight:600;text-decoration:none',
  address: 'margin:8px 0 16px;font-size:13px;color:#5b5966;overflow-wrap:anywhere',
  note: 'margin:16px 0 0;font-size:14px;color:#5b5966',
  footer: 'max-width:520px;margin:16px auto 0;font-size:12px;color:#5b5966;text-align:center',
} as const;

/** One HTML document: no scripts, no images, nothing from anywhere else. */
export function renderHtml(title: string, blocks: readonly ResolvedBlock[], language: MailLanguage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)}</title>
</head>
<body style="${styles.body}">
<div style="${styles.card}">
${blocks.map(renderBlock).join('\n')}
</div>
<p style="${styles.footer}">${escapeHtml(footers[language])}</p>
</body>
</html>
`;
}

function renderBlock(block: ResolvedBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="${styles.paragraph}">${escapeHtml(block.text)}</p>`;
    case 'note':
      return `<p style="${styles.note}">${escapeHtml(block.text)}</p>`;
    case 'action': {
      const url = escapeHtml(block.url);
      return `<p style="${styles.paragraph}"><a href="${url}" style="${styles.button}">${escapeHtml(block.label)}</a></p>
<p style="${styles.address}">${url}</p>`;
    }
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
