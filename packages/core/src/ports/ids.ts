import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

/** Makes the ids of new things. */
export interface Ids {
  next(): string;
}

/**
 * UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then a 12-bit counter that keeps ids of one
 * millisecond in order (§6.2, method 1), then 62 random bits.
 */
export function uuidv7Ids(clock: Clock, random: Random): Ids {
  let lastMillisecond = 0;
  let sequence = 0;
  return {
    next() {
      const millisecond = Math.max(clock.now().getTime(), lastMillisecond);
      if (millisecond === lastMillisecond) {
        sequence += 1;
      } else {
        sequence = random.below(0x400); // leaves at least 3,072 ids before the counter runs over
      }
      lastMillisecond = millisecond;
      if (sequence > 0xfff) {
        lastMillisecond += 1;
        sequence = 0;
      }
      const bytes = Buffer.alloc(16);
      bytes.writeUIntBE(lastMillisecond, 0, 6);
      bytes.writeUInt16BE(0x7000 | sequence, 6);
      bytes.set(random.bytes(8), 8);
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      const hex = bytes.toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}
