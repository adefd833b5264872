import type { MailLanguage } from '@pulse/domain';

/** One part of a mail, in the order of reading. Texts are plain: whoever renders escapes them. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A button, and in plain text its address. */
  | { readonly kind: 'action'; readonly label: string; readonly path: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string }
  /** What the whole mail is about, once. */
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Small, among small print; in plain text with its address. */
  | { readonly kind: 'link'; readonly label: string; readonly path: string }
  | FiguresBlock
  | BarsBlock
  | TableBlock;

/** A few numbers that matter, side by side. */
export interface FiguresBlock {
  readonly kind: 'figures';
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    /** What it is compared with. */
    readonly note: string;
  }[];
}

/** A chart of columns, drawn by a table: nothing is loaded, and there is nothing to switch on. */
export interface BarsBlock {
  readonly kind: 'bars';
  /** What it shows. */
  readonly label: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    /** The value as it is written. */
    readonly text: string;
  }[];
  /** So many columns share a label below them, the first one's. */
  readonly labelEvery: number;
}

/** The first column is text, the others are numbers. */
export interface TableBlock {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface MailContent {
  readonly subject: string;
  /** What mail programs show beside the subject in the list; the first words when absent. */
  readonly preheader?: string;
  /**
   * Where its reader wants no more of it: a page for people, that takes the POST of mail programs (RFC 8058). Absent where
   * there is only this one.
   */
  readonly unsubscribePath?: string;
  readonly blocks: readonly Block[];
}

/** A template: what it says in each language. */
export type Template<Data> = Readonly<Record<MailLanguage, (data: Data) => MailContent>>;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const action = (label: string, path: string): Block => ({ kind: 'action', label, path });
export const note = (text: string): Block => ({ kind: 'note', text });
export const title = (text: string): Block => ({ kind: 'title', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const link = (label: string, path: string): Block => ({ kind: 'link', label, path });
