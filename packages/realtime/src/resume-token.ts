import { createHmac, timingSafeEqual } from 'node:crypto';
import { PulseError } from '@pulse/core';
import { parseChannelName } from './channel-name.ts';
import { InvalidResumeToken } from './realtime-errors.ts';

/**
 * A resume token is one cell per channel, joined by `~`. A cell is 40 bytes in base64url (54 characters):
 *
 *     channel code 1 · channel uuid 16 · view or log 1 · epoch 4 · offset 6 · HMAC-SHA256, first 12
 *
 * Because cells stand alone, the token of a stream with many channels is the newest cell of each: nothing is
 * signed per connection. 96 bits of HMAC (RFC 2104 §5 asks for at least 80) suffice: guessing is online only,
 * and a forged place gives nothing that the viewer may not see.
 */

/** A place in a channel: everything up to it has been seen. */
export interface ResumePlace {
  readonly channel: string;
  readonly epoch: number;
  readonly offset: number;
  /** Index of the view or log that the offset was seen in. */
  readonly view: number;
}

export interface ResumeCell extends ResumePlace {
  /** The cell as text. */
  readonly cell: string;
}

export interface ResumeTokens {
  /** Signs a place. About 3 µs; called once per frame and view, never per connection. */
  cell(place: ResumePlace): string;
  /**
   * Verifies every cell. Cells of channel kinds that are not known here (a newer version's) are left out.
   *
   * @throws PulseError INVALID_RESUME_TOKEN for anything malformed or forged
   */
  parse(token: string): readonly ResumeCell[];
}

const bodyLength = 28;
const signatureLength = 12;
const cellLength = 54;
/** As many as a connection may have channels. */
const maximumCells = 128;
const cellPattern = /^[A-Za-z0-9_-]{54}$/;

export function createResumeTokens(options: {
  readonly secret: string | Uint8Array;
  /** Prefix to code, as the channel kinds declare them. */
  readonly codes: ReadonlyMap<string, number>;
}): ResumeTokens {
  const key = createHmac('sha256', options.secret).update('pulse resume token v1').digest();
  const prefixes = new Map([...options.codes].map(([prefix, code]) => [code, prefix]));
  const sign = (body: Uint8Array) =>
    createHmac('sha256', key).update(body).digest().subarray(0, signatureLength);

  return {
    cell({ channel, epoch, offset, view }) {
      const name = parseChannelName(channel);
      const code = name && options.codes.get(name.prefix);
      if (!name || code === undefined) throw new TypeError(`${channel} has no place in resume tokens`);
      const body = Buffer.alloc(bodyLength);
      body.writeUInt8(code, 0);
      body.write(name.id.replaceAll('-', ''), 1, 16, 'hex');
      body.writeUInt8(view, 17);
      body.writeUInt32BE(epoch, 18);
      body.writeUIntBE(offset, 22, 6);
      return Buffer.concat([body, sign(body)]).toString('base64url');
    },

    parse(token) {
      if (token.length > maximumCells * (cellLength + 1)) throw new PulseError(InvalidResumeToken);
      const cells: ResumeCell[] = [];
      for (const cell of token.split('~')) {
        if (!cellPattern.test(cell)) throw new PulseError(InvalidResumeToken);
        const bytes = Buffer.from(cell, 'base64url');
        const body = bytes.subarray(0, bodyLength);
        if (!timingSafeEqual(bytes.subarray(bodyLength), sign(body)))
          throw new PulseError(InvalidResumeToken);
        const prefix = prefixes.get(body.readUInt8(0));
        if (prefix === undefined) continue;
        cells.push({
          channel: `${prefix}:${uuidText(body.subarray(1, 17))}`,
          view: body.readUInt8(17),
          epoch: body.readUInt32BE(18),
          offset: body.readUIntBE(22, 6),
          cell,
        });
      }
      return cells;
    },
  };
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
