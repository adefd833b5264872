import { PulseError } from './errors.ts';
import { InvalidInput } from './shared-errors.ts';

/** Deeper input than this is refused: nothing Pulse takes is nested further than 6 levels. */
export const maximumInputDepth = 32;

/**
 * Stands for an input that a protocol could not read: `execute` refuses it, and tells the use case, as it does with one
 * that its schema refuses.
 */
export class UnreadableInput {
  readonly error: PulseError;
  constructor(error: PulseError) {
    this.error = error;
  }
}

/**
 * Refuses what a schema would let through: Zod accepts NUL (PostgreSQL answers it with an error) and lone
 * surrogates (which do not survive UTF-8), and silently drops `__proto__`.
 *
 * @throws PulseError INVALID_INPUT naming the path
 */
export function scanRawInput(value: unknown): void {
  scan(value, '', 0);
}

function scan(value: unknown, path: string, depth: number): void {
  if (typeof value === 'string') {
    scanText(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth >= maximumInputDepth) refuse(path, `is nested deeper than ${maximumInputDepth} levels`);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) scan(value[index], `${path}.${index}`, depth + 1);
    return;
  }
  for (const key of Object.keys(value)) {
    const inner = path === '' ? key : `${path}.${key}`;
    if (key === '__proto__' || key === 'constructor' || key === 'prototype')
      refuse(inner, 'is not a field name');
    scanText(key, path);
    scan((value as Record<string, unknown>)[key], inner, depth + 1);
  }
}

function scanText(text: string, path: string): void {
  if (text.includes('\0')) refuse(path, 'has a NUL character');
  if (!text.isWellFormed()) refuse(path, 'is not valid Unicode (lone surrogate)');
}

function refuse(path: string, problem: string): never {
  throw new PulseError(InvalidInput, {
    message: `${path === '' ? 'The input' : path} ${problem}.`,
    details: { issues: [{ path, message: problem }] },
  });
}
