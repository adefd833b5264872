import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/language.ts';
import { LinkPage } from './link-page.tsx';

/** A link that was used, has expired or was cut; the children offer another. */
export function LinkRefused({ children }: { readonly children: ReactNode }) {
  const { t } = useMessages();
  return (
    <LinkPage sign={Unlink} look="warning" title={t('account.link.title')} text={t('account.link.text')}>
      {children}
    </LinkPage>
  );
}
