import { describe, expect, it } from 'vitest';
import german from './de.ts';
import english from './en.ts';
import { type Catalogue, createTranslate } from './message.ts';

const catalogues: Record<string, Catalogue> = { english, german };

function placeholders(message: unknown): string[] {
  return [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

describe('message catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('ask for the same parameters', () => {
    for (const [key, message] of Object.entries(english)) {
      expect([key, new Set(placeholders(german[key as keyof Catalogue]))]).toEqual([
        key,
        new Set(placeholders(message)),
      ]);
    }
  });

  it('have no empty message', () => {
    for (const catalogue of Object.values(catalogues)) {
      for (const [key, message] of Object.entries(catalogue)) {
        const texts = typeof message === 'string' ? [message] : [message.one, message.other];
        for (const text of texts) expect([key, text.trim()]).not.toEqual([key, '']);
      }
    }
  });
});

describe('createTranslate', () => {
  it('fills parameters and writes numbers the way of the language', () => {
    expect(createTranslate(english, 'en')('results.votes', { count: 1234 })).toBe('1,234 votes');
    expect(createTranslate(german, 'de')('results.votes', { count: 1234 })).toBe('1.234 Stimmen');
  });

  it('chooses the singular', () => {
    expect(createTranslate(english, 'en')('results.votes', { count: 1 })).toBe('1 vote');
  });

  it('leaves text alone that looks like a parameter', () => {
    expect(createTranslate(english, 'en')('vote.final.title', { option: '{count}' })).toBe(
      'Vote for “{count}”?',
    );
  });
});
