const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const codeLength = 6;

export interface TypedCode {
  /** What of the input can be part of a code, upper case, at most six characters. */
  readonly code: string;
  /** Characters that no code contains. There is no saying what was meant, so they are named, not replaced. */
  readonly strange: readonly string[];
  readonly complete: boolean;
}

/** Reads a join code as people type or paste it: lower case, with spaces or dashes, or as the whole link. */
export function readJoinCode(input: string): TypedCode {
  const typed = [...fromLink(input).normalize('NFKC')].map(upperCase);
  const letters = typed.filter((letter) => !/[\s\-–—_.·:/]/u.test(letter));
  const code = letters.filter((letter) => alphabet.includes(letter)).join('');
  const strange = [...new Set(letters.filter((letter) => !alphabet.includes(letter)))];
  return {
    code: code.slice(0, codeLength),
    strange,
    complete: code.length >= codeLength && strange.length === 0,
  };
}

/** Letter by letter, since `ß` would become two letters that a code may have. */
function upperCase(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
}

function fromLink(input: string): string {
  return /\/(?:j|s|present)\/([^/?#\s]+)/iu.exec(input)?.[1] ?? input;
}
