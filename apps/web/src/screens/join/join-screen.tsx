import { useParams } from '@tanstack/react-router';
import { AppHeader } from '../../components/app-header.tsx';
import { Content } from '../../components/content.tsx';
import { useMessages } from '../../messages/language.ts';
import { JoinForm } from './join-form.tsx';

/** `/j` with an empty field, `/j/CODE` filled by the QR code: one tap to be in. */
export function JoinScreen() {
  const { t } = useMessages();
  const { code } = useParams({ strict: false });
  return (
    <>
      <AppHeader />
      <Content
        title={t('join.title')}
        className="mx-auto flex w-full max-w-md flex-col px-4 pt-8 pb-12 sm:pt-20"
      >
        <h1 className="mb-6 text-xl font-semibold">{t('join.title')}</h1>
        <JoinForm key={code} initialCode={code ?? ''} autoFocus={code === undefined} />
      </Content>
    </>
  );
}
