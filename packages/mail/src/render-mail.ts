import type { Mail, MailLanguage } from '@pulse/domain';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import type { Block, MailContent, Template } from './templates/content.ts';
import { templates } from './templates/index.ts';

/** A block whose addresses are whole. */
export type ResolvedBlock =
  | Exclude<Block, { readonly kind: 'action' }>
  | { readonly kind: 'action'; readonly label: string; readonly url: string };

/**
 * Renders a mail as HTML and as plain text.
 *
 * @param origin under which people reach this server; configured, never taken from a request, whose `Host` is the
 *   sender's to choose
 * @throws TypeError for a link that would lead to another site
 */
export function renderMail(mail: Mail, origin: string): { subject: string; html: string; text: string } {
  const { subject, blocks } = contentOf(mail);
  const resolved = blocks.map((block) => resolve(block, origin));
  return {
    // Names and titles are people's: what is a line break in them is none in a header.
    subject: subject.replace(/\s+/g, ' ').trim(),
    html: renderHtml(subject, resolved, mail.language),
    text: renderText(resolved),
  };
}

function contentOf<Data>({ template, language, data }: Mail): MailContent {
  // Template and data belong together by the type of Mail, which TypeScript does not follow through the index.
  const found = templates[template] as Template<unknown> satisfies Record<
    MailLanguage,
    (data: Data) => MailContent
  >;
  return found[language](data);
}

function resolve(block: Block, origin: string): ResolvedBlock {
  if (block.kind !== 'action') return block;
  const url = new URL(block.path, origin);
  if (url.origin !== new URL(origin).origin) throw new TypeError('A link in a mail leads to another site.');
  return { kind: 'action', label: block.label, url: url.href };
}
