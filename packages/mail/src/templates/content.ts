import type { MailLanguage } from '@pulse/domain';

/** One part of a mail, in the order of reading. Texts are plain: whoever renders escapes them. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A button, and in plain text its address. */
  | { readonly kind: 'action'; readonly label: string; readonly path: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string };

export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** A template: what it says in each language. */
export type Template<Data> = Readonly<Record<MailLanguage, (data: Data) => MailContent>>;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const action = (label: string, path: string): Block => ({ kind: 'action', label, path });
export const note = (text: string): Block => ({ kind: 'note', text });
