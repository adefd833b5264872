import { describe, expect, test } from 'vitest';
import { createSeededRandom, testSeed } from '../../packages/testing/src/seeded-random.ts';
import { encodeFrame, encodeTextFrame, FrameWalker, opcodes } from './frame-walker.ts';

/** An unmasked frame, as servers send. */
function serverFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const header =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length <= 0xffff
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 0xff])
        : Buffer.from([
            0x80 | opcode,
            127,
            0,
            0,
            0,
            0,
            ...[24, 16, 8, 0].map((bits) => (length >> bits) & 0xff),
          ]);
  return Buffer.concat([header, payload]);
}

function walk(stream: Buffer, cuts: readonly number[], headBytes: number) {
  const seen: { opcode: number; head: string; length: number }[] = [];
  const walker = new FrameWalker(headBytes, (opcode, bytes, start, end, length) => {
    seen.push({ opcode, head: bytes.toString('latin1', start, end), length });
  });
  let from = 0;
  // Every chunk in the same buffer, as sockets share one: what is kept must have been copied.
  const shared = Buffer.alloc(stream.length);
  for (const to of [...cuts, stream.length]) {
    shared.fill(0);
    stream.copy(shared, 0, from, to);
    walker.push(shared, 0, to - from);
    from = to;
  }
  return seen;
}

describe('the walk over frames', () => {
  const lengths = [0, 1, 125, 126, 127, 300, 5_000, 65_535, 65_536, 100_000, 3, 200];
  const payloads = lengths.map((length, index) => Buffer.alloc(length, String.fromCharCode(97 + index)));
  const stream = Buffer.concat(payloads.map((payload) => serverFrame(opcodes.text, payload)));
  const expected = (headBytes: number) =>
    payloads.map((payload) => ({
      opcode: opcodes.text,
      head: payload.toString('latin1', 0, Math.min(payload.length, headBytes)),
      length: payload.length,
    }));

  test.each([0, 1, 64, 300, Number.POSITIVE_INFINITY])('shows the first %d bytes of each', (headBytes) => {
    expect(walk(stream, [], headBytes)).toEqual(expected(headBytes));
  });

  test.each([4, 64, Number.POSITIVE_INFINITY])(
    'is the same wherever reads cut it (%d bytes)',
    (headBytes) => {
      const random = createSeededRandom(testSeed());
      for (let attempt = 0; attempt < 200; attempt += 1) {
        const cuts = Array.from({ length: 1 + random.below(40) }, () => random.below(stream.length));
        const sorted = cuts.toSorted((one, other) => one - other);
        expect(walk(stream, sorted, headBytes), `seed ${random.seed}`).toEqual(expected(headBytes));
      }
    },
  );

  test('is the same byte by byte', () => {
    const short = Buffer.concat(payloads.slice(0, 6).map((payload) => serverFrame(opcodes.text, payload)));
    const cuts = Array.from({ length: short.length - 1 }, (_, index) => index + 1);
    expect(walk(short, cuts, 64)).toEqual(expected(64).slice(0, 6));
  });

  test('tells opcodes apart', () => {
    const frames = [opcodes.ping, opcodes.text, opcodes.close];
    const bytes = Buffer.concat(frames.map((opcode) => serverFrame(opcode, Buffer.from('x'))));
    expect(walk(bytes, [], 1).map(({ opcode }) => opcode)).toEqual(frames);
  });
});

describe('a client’s frame', () => {
  test.each([0, 5, 125, 126, 1_000, 65_535])('of %d bytes is masked and says its length', (length) => {
    const payload = Buffer.alloc(length, 'y');
    const frame = encodeFrame(opcodes.text, payload);
    const extended = length >= 126;
    expect(frame[0]).toBe(0x81);
    expect(frame[1]).toBe(0x80 | (extended ? 126 : length));
    if (extended) expect(frame.readUInt16BE(2)).toBe(length);
    // Unmasked with the mask that it carries, which is zero, the payload is itself.
    expect(frame.subarray(frame.length - length - 4, frame.length - length)).toEqual(Buffer.alloc(4));
    expect(frame.subarray(frame.length - length)).toEqual(payload);
  });

  test('counts bytes, not letters', () => expect(encodeTextFrame('ü')[1]).toBe(0x82));
  test('longer than 64 KiB is refused', () => {
    expect(() => encodeFrame(opcodes.text, Buffer.alloc(65_536))).toThrow(RangeError);
  });
});
