/** The event frame as a stranger reads it from the specification (§8), whatever protocol carried it. */
export interface EventFrame {
  readonly type: 'event';
  readonly channel: string;
  readonly kind: 'log' | 'state' | 'reset' | 'seal';
  /** `epoch.offset`. */
  readonly pos: string;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into frames freely; their assertions are the check.
  readonly data: any;
  readonly ts: string;
  readonly after: string;
}

export interface FramePosition {
  readonly epoch: number;
  readonly offset: number;
}

/** @throws when `pos` is not `epoch.offset` */
export function positionOf({ pos }: Pick<EventFrame, 'pos'>): FramePosition {
  const [, epoch, offset] = /^(\d+)\.(\d+)$/.exec(pos) ?? [];
  if (epoch === undefined || offset === undefined) throw new Error(`pos is ${pos}, not epoch.offset`);
  return { epoch: Number(epoch), offset: Number(offset) };
}
