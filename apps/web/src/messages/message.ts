import type english from './en.ts';

/** A message with a form for one and one for other numbers; its parameter is always `{count}`. */
export interface PluralMessage {
  readonly one: string;
  readonly other: string;
}

/** Another language's version of a catalogue: the same keys, plural where English is plural. */
export type Translated<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : PluralMessage;
};

export type EnglishCatalogue = typeof english;
export type MessageKey = keyof EnglishCatalogue;
export type Catalogue = Translated<EnglishCatalogue>;

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type ParameterNames<Key extends MessageKey> = EnglishCatalogue[Key] extends PluralMessage
  ? Placeholders<EnglishCatalogue[Key]['other']> | 'count'
  : Placeholders<EnglishCatalogue[Key]>;

/** What a message needs to be filled with: nothing, or an object with its parameters. */
export type Values<Key extends MessageKey> = [ParameterNames<Key>] extends [never]
  ? []
  : [values: { readonly [Name in ParameterNames<Key>]: string | number }];

export type Translate = <Key extends MessageKey>(key: Key, ...values: Values<Key>) => string;

/** Makes the function that fills a catalogue's messages; numbers are written the way of the language. */
export function createTranslate(catalogue: Catalogue, language: string): Translate {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (key, ...values) => {
    const message: string | PluralMessage = catalogue[key];
    const parameters: Readonly<Record<string, string | number>> = values[0] ?? {};
    const text =
      typeof message === 'string'
        ? message
        : message[plural.select(Number(parameters.count)) === 'one' ? 'one' : 'other'];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? number.format(value) : value;
    });
  };
}
