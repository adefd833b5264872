import type { ConnectionStatus } from '@pulse/client';
import { useMessages } from '../messages/language.ts';
import type { MessageKey } from '../messages/message.ts';
import { classNames } from './class-names.ts';

const words = {
  idle: 'connection.connecting',
  connecting: 'connection.connecting',
  live: 'connection.live',
  reconnecting: 'connection.reconnecting',
  offline: 'connection.offline',
  refused: 'connection.refused',
} as const satisfies Record<ConnectionStatus, MessageKey>;

const colors: Readonly<Record<ConnectionStatus, string>> = {
  idle: 'bg-line-strong',
  connecting: 'bg-line-strong',
  live: 'bg-good',
  reconnecting: 'bg-warning',
  offline: 'bg-bad',
  refused: 'bg-bad',
};

/** The state of the live connection: a dot, and a word unless all is well. */
export function ConnectionDot({ status }: { status: ConnectionStatus }) {
  const { t } = useMessages();
  return (
    <span role="status" className="inline-flex items-center gap-2 text-sm text-ink-soft">
      <span aria-hidden className={classNames('size-2.5 rounded-full', colors[status])} />
      <span className={status === 'live' ? 'sr-only' : undefined}>{t(words[status])}</span>
    </span>
  );
}
