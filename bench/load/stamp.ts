/** Length of a published message in bytes; the figures of other systems were taken with messages of this size. */
export const messageBytes = 143;

const opening = Buffer.from('<<');
const sequenceDigits = 10;
const timeDigits = 16;
/** `<<sequence time>>` */
const stampLength = 2 + sequenceDigits + 1 + timeDigits + 2;

/** Which message it is, and when it was to be published: microseconds of {@link nowMicroseconds}. */
export interface Stamp {
  readonly sequence: number;
  readonly publishedAt: number;
}

/** Monotonic within this process. */
export function nowMicroseconds(): number {
  return Math.round((performance.timeOrigin + performance.now()) * 1_000);
}

/** A text of `length` bytes that says what {@link readStamp} reads, and is filled with x. */
export function stampedText({ sequence, publishedAt }: Stamp, length: number): string {
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  return `<<${digits(sequence, sequenceDigits)} ${digits(publishedAt, timeDigits)}>>`.padEnd(length, 'x');
}

/** Finds the stamp in a frame of any protocol. */
export function readStamp(bytes: Buffer, start: number, end: number): Stamp | undefined {
  const at = bytes.indexOf(opening, start);
  if (at < 0 || at + stampLength > end) return undefined;
  const sequenceStart = at + opening.length;
  const timeStart = sequenceStart + sequenceDigits + 1;
  return {
    sequence: readDigits(bytes, sequenceStart, sequenceDigits),
    publishedAt: readDigits(bytes, timeStart, timeDigits),
  };
}

function readDigits(bytes: Buffer, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at += 1) value = value * 10 + (bytes[at] as number) - 48;
  return value;
}
