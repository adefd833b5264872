import { InvalidInput, PulseError } from '@pulse/core';

export type WireType = 0 | 1 | 2 | 5;

/**
 * Reads the wire format of Protocol Buffers, field by field. By hand and not by a library: the libraries bring a
 * compiler's output or a schema at run time for all of OTLP, and the messages of logs have some forty fields.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export class ProtobufReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The next field's number and type; undefined at the end. Its value is to be read or skipped next. */
  field(): { readonly number: number; readonly type: WireType } | undefined {
    if (this.#position === this.#bytes.length) return undefined;
    const tag = Number(this.varint());
    const type = tag % 8;
    if (type !== 0 && type !== 1 && type !== 2 && type !== 5) throw damaged();
    return { number: Math.floor(tag / 8), type };
  }

  /** 64 bits, unsigned. */
  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#bytes[this.#position];
      if (byte === undefined) throw damaged();
      this.#position += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw damaged();
  }

  fixed64(): bigint {
    return this.#take(8).readBigUInt64LE();
  }

  fixed32(): number {
    return this.#take(4).readUInt32LE();
  }

  double(): number {
    return this.#take(8).readDoubleLE();
  }

  bytes(): Buffer {
    const length = this.varint();
    return this.#take(Number(length));
  }

  text(): string {
    return this.bytes().toString('utf8');
  }

  skip(type: WireType): void {
    if (type === 0) this.varint();
    else if (type === 2) this.bytes();
    else this.#take(type === 1 ? 8 : 4);
  }

  #take(length: number): Buffer {
    const end = this.#position + length;
    if (end > this.#bytes.length) throw damaged();
    const taken = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return taken;
  }
}

function damaged(): PulseError {
  return new PulseError(InvalidInput, { message: 'The body is damaged protobuf.' });
}
