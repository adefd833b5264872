/** Opcodes of RFC 6455 §5.2 that a receiver tells apart. */
export const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/**
 * A frame, or as much of its beginning as was asked for. The bytes are only valid during the call.
 *
 * @param bytes holds the payload from `start` to `end`
 * @param length of the whole payload
 */
export type TakeFrame = (opcode: number, bytes: Buffer, start: number, end: number, length: number) => void;

const longestHeader = 10;

/**
 * Walks over the headers of unmasked WebSocket frames and shows the beginning of each payload, without decoding or
 * copying the rest: about 30 ns a frame, so that a load generator can take in millions of them a second.
 */
export class FrameWalker {
  readonly #take: TakeFrame;
  /** Bytes of each payload to be shown; Infinity for whole payloads. */
  readonly #headBytes: number;
  /** Of the payload that is being passed over. */
  #skip = 0;
  /** A beginning that was cut by the end of a chunk. */
  #carry: Buffer | undefined;
  #carried = 0;

  constructor(headBytes: number, take: TakeFrame) {
    this.#headBytes = headBytes;
    this.#take = take;
  }

  /** Takes in the next bytes of the stream; they may be overwritten afterwards. */
  push(chunk: Buffer, start: number, end: number): void {
    let at = start;
    if (this.#carried > 0) at = this.#complete(chunk, at, end);
    while (at < end) {
      if (this.#skip > 0) {
        const passed = Math.min(this.#skip, end - at);
        this.#skip -= passed;
        at += passed;
        continue;
      }
      const total = this.#show(chunk, at, end);
      if (total === 0) {
        this.#keep(chunk, at, end);
        return;
      }
      const passed = Math.min(total, end - at);
      this.#skip = total - passed;
      at += passed;
    }
  }

  /** Shows the frame that begins at `at`; answers its bytes in all, 0 when too little of it is here. */
  #show(bytes: Buffer, at: number, end: number): number {
    const available = end - at;
    if (available < 2) return 0;
    const short = (bytes[at + 1] as number) & 0x7f;
    const header = short < 126 ? 2 : short === 126 ? 4 : longestHeader;
    if (available < header) return 0;
    const length =
      short < 126
        ? short
        : short === 126
          ? bytes.readUInt16BE(at + 2)
          : bytes.readUInt32BE(at + 2) * 2 ** 32 + bytes.readUInt32BE(at + 6);
    const shown = Math.min(length, this.#headBytes);
    if (available < header + shown) return 0;
    const payload = at + header;
    this.#take((bytes[at] as number) & 0x0f, bytes, payload, payload + shown, length);
    return header + length;
  }

  #keep(chunk: Buffer, at: number, end: number): void {
    const length = end - at;
    if (this.#carry === undefined || this.#carry.length < this.#carried + length) {
      const larger = Buffer.allocUnsafe(Math.max(256, 2 * (this.#carried + length)));
      this.#carry?.copy(larger, 0, 0, this.#carried);
      this.#carry = larger;
    }
    chunk.copy(this.#carry, this.#carried, at, end);
    this.#carried += length;
  }

  /** Adds to the cut beginning, in small steps, until it can be shown; answers where the chunk goes on. */
  #complete(chunk: Buffer, start: number, end: number): number {
    let at = start;
    while (at < end) {
      const step = Math.min(end - at, 256);
      this.#keep(chunk, at, at + step);
      at += step;
      const carried = this.#carried;
      const total = this.#show(this.#carry as Buffer, 0, carried);
      if (total === 0) continue;
      this.#carried = 0;
      // What was added beyond this frame belongs to the next one: it is walked in the chunk, not in the copy.
      if (total < carried) return at - (carried - total);
      this.#skip = total - carried;
      return at;
    }
    return at;
  }
}

/** A masked text frame, as clients must send; the mask is zero, which is a mask and costs nothing. */
export function encodeTextFrame(text: string): Buffer {
  return encodeFrame(opcodes.text, Buffer.from(text));
}

/** @throws RangeError for payloads of 64 KiB and more, which no client of ours sends */
export function encodeFrame(opcode: number, payload: Buffer): Buffer {
  if (payload.length > 0xffff) throw new RangeError(`a frame of ${payload.length} bytes`);
  const short = payload.length < 126;
  const frame = Buffer.alloc((short ? 6 : 8) + payload.length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (short ? payload.length : 126);
  if (!short) frame.writeUInt16BE(payload.length, 2);
  payload.copy(frame, frame.length - payload.length);
  return frame;
}
