/** An event as it arrives on a channel, the same on WebSocket and SSE. */
export interface EventFrame {
  readonly type: 'event';
  readonly channel: string;
  /** `log`: never skipped; `state`: newest only; `reset`: forget what you know; `seal`: final and exact. */
  readonly kind: 'log' | 'state' | 'reset' | 'seal';
  readonly pos: string;
  readonly event: string;
  readonly data: unknown;
  readonly ts: string;
  /** Resume token: subscribing with it continues after this frame. */
  readonly after?: string;
}

export interface ErrorFrame {
  readonly id?: string;
  readonly type: 'error';
  readonly error: { readonly code: string; readonly message: string };
}

export type ServerFrame =
  | EventFrame
  | ErrorFrame
  | { readonly id: string; readonly type: 'ok'; readonly data?: unknown }
  | { readonly type: 'pong' }
  | { readonly type: 'reconnect'; readonly after?: string };
