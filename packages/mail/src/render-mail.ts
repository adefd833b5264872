import type { Mail, MailLanguage } from '@pulse/domain';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import type { Block, MailContent, Template } from './templates/content.ts';
import { templates } from './templates/index.ts';

/** A block whose addresses are whole. */
export type ResolvedBlock =
  | Exclude<Block, { readonly path: string }>
  | { readonly kind: 'action' | 'link'; readonly label: string; readonly url: string };

/** A mail, ready to be looked at or sent. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** See {@link MailMessage.unsubscribeUrl}. */
  readonly unsubscribeUrl?: string;
}

/**
 * Renders a mail as HTML and as plain text.
 *
 * @param origin under which people reach this server; configured, never taken from a request, whose `Host` is the
 *   sender's to choose
 * @throws TypeError for a link that would lead to another site
 */
export function renderMail(mail: Mail, origin: string): RenderedMail {
  const { subject, preheader, unsubscribePath, blocks } = contentOf(mail);
  const resolved = blocks.map((block) => resolve(block, origin));
  return {
    // Names and titles are people's: what is a line break in them is none in a header.
    subject: subject.replace(/\s+/g, ' ').trim(),
    html: renderHtml({ title: subject, preheader, blocks: resolved, language: mail.language }),
    text: renderText(resolved),
    ...(unsubscribePath === undefined ? {} : { unsubscribeUrl: addressOf(unsubscribePath, origin) }),
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
  if (block.kind !== 'action' && block.kind !== 'link') return block;
  return { kind: block.kind, label: block.label, url: addressOf(block.path, origin) };
}

function addressOf(path: string, origin: string): string {
  const url = new URL(path, origin);
  if (url.origin !== new URL(origin).origin) throw new TypeError('A link in a mail leads to another site.');
  return url.href;
}
