export interface ChannelName {
  readonly prefix: string;
  /** A lower-case UUID. */
  readonly id: string;
}

const pattern = /^([a-z]+):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Splits `poll:0190…`; `undefined` unless it is `<prefix>:<uuid>`. */
export function parseChannelName(channel: string): ChannelName | undefined {
  const [, prefix, id] = pattern.exec(channel) ?? [];
  return prefix && id ? { prefix, id } : undefined;
}
