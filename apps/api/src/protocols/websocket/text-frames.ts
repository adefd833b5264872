import type { EncodedFrame } from '@pulse/realtime';

/** FIN and the opcode of text (RFC 6455 §5.2). */
const finalText = 0x81;

/** Unmasked, unfragmented text frames as a server sends them (RFC 6455 §5.2), one after the other. */
export function textFrames(frames: readonly EncodedFrame[]): Buffer {
  const parts: Buffer[] = [];
  for (const { payload } of frames) parts.push(header(payload.length), payload);
  return Buffer.concat(parts);
}

function header(length: number): Buffer {
  if (length < 126) return Buffer.from([finalText, length]);
  if (length < 65_536) {
    const bytes = Buffer.from([finalText, 126, 0, 0]);
    bytes.writeUInt16BE(length, 2);
    return bytes;
  }
  const bytes = Buffer.alloc(10);
  bytes[0] = finalText;
  bytes[1] = 127;
  bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes;
}
