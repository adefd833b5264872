import { median } from '../measure/percentiles.ts';

/** What was measured of one thing, once per repetition; undefined where it could not be. */
export type Values = readonly (number | undefined)[];

/** The figures of a run, by name, in the order in which they were first recorded. */
export class Figures {
  readonly #values = new Map<string, { readonly unit: Unit; readonly values: (number | undefined)[] }>();

  /** @param repetition counted from 0 */
  record(repetition: number, name: string, unit: Unit, value: number | undefined): void {
    const figure = this.#values.get(name) ?? { unit, values: [] };
    this.#values.set(name, figure);
    figure.values[repetition] = value;
  }

  values(name: string): Values {
    return this.#values.get(name)?.values ?? [];
  }

  /** One figure by another, repetition by repetition: both had the same machine in the same minutes. */
  ratio(name: string, by: string): Values {
    const divisors = this.values(by);
    return this.values(name).map((value, repetition) => {
      const divisor = divisors[repetition];
      return value === undefined || divisor === undefined || divisor === 0 ? undefined : value / divisor;
    });
  }

  *[Symbol.iterator](): Generator<{ readonly name: string; readonly unit: Unit; readonly values: Values }> {
    for (const [name, { unit, values }] of this.#values) yield { name, unit, values };
  }
}

/** What a number counts, which decides how it is written. */
export type Unit = '/s' | 'ms' | 's' | 's/M' | 'KB' | 'MB' | 'share' | '';

/** The middle and the ends of some repetitions. */
export interface Spread {
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly repetitions: number;
}

export function spreadOf(values: Values): Spread | undefined {
  const known = values.filter((value) => value !== undefined);
  const middle = median(known);
  if (middle === undefined) return undefined;
  return {
    median: middle,
    minimum: Math.min(...known),
    maximum: Math.max(...known),
    repetitions: known.length,
  };
}

/** Three digits that matter, thousands apart. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'never' : '–';
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return new Intl.NumberFormat('en-GB', {
    maximumFractionDigits: digits,
    ...(size >= 1_000 ? { maximumSignificantDigits: Math.max(3, Math.floor(Math.log10(size)) - 1) } : {}),
  }).format(value);
}
