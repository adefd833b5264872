import type { Alert } from '@pulse/client';
import { useEffect, useRef } from 'react';
import { announce } from '../../components/announcer.tsx';
import { useMessages } from '../../messages/language.ts';

/** Says to who listens that an alert fires, or does no longer, while the page is open. */
export function useAlertNews(alerts: readonly Alert[] | undefined): void {
  const { t } = useMessages();
  const before = useRef<ReadonlyMap<string, Alert['state']>>(undefined);
  useEffect(() => {
    if (!alerts) return;
    const known = before.current;
    before.current = new Map(alerts.map(({ id, state }) => [id, state]));
    for (const { id, name, state } of alerts) {
      const was = known?.get(id);
      if (was === undefined || was === state) continue;
      if (state === 'firing') announce(t('incidents.fired', { name }));
      else if (was === 'firing') announce(t('incidents.over', { name }));
    }
  }, [alerts, t]);
}
