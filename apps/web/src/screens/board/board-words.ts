import type { Words } from '../../messages/language.ts';

/** What boards say: all of them, then the sections that are loaded by themselves. */
export const boardWords = {
  board: {
    en: () => import('../../messages/en/board.ts'),
    de: () => import('../../messages/de/board.ts'),
  },
  sharing: {
    en: () => import('../../messages/en/sharing.ts'),
    de: () => import('../../messages/de/sharing.ts'),
  },
  insights: {
    en: () => import('../../messages/en/insights.ts'),
    de: () => import('../../messages/de/insights.ts'),
  },
  alerts: {
    en: () => import('../../messages/en/alerts.ts'),
    de: () => import('../../messages/de/alerts.ts'),
  },
  webhooks: {
    en: () => import('../../messages/en/webhooks.ts'),
    de: () => import('../../messages/de/webhooks.ts'),
  },
  digests: {
    en: () => import('../../messages/en/digests.ts'),
    de: () => import('../../messages/de/digests.ts'),
  },
  retention: {
    en: () => import('../../messages/en/retention.ts'),
    de: () => import('../../messages/de/retention.ts'),
  },
} as const satisfies Record<string, Words>;
