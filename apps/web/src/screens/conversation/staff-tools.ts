import type { Message } from '@pulse/client';
import type { ReactNode } from 'react';

/** What the staff has on top of everybody's conversation; phones neither load nor show it. */
export interface StaffTools {
  /** What can be done with one message; the same function as long as nothing about it changes. */
  readonly actions: (message: Message) => ReactNode;
  /** Messages that were taken out of everybody's sight. */
  readonly hidden: ReactNode;
}
