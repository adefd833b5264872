import { Link } from '@tanstack/react-router';
import { AppHeader } from '../../components/app-header.tsx';
import { buttonClass } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';

export function NotFoundScreen() {
  const { t } = useMessages();
  return (
    <>
      <AppHeader />
      <Content title={t('notFound.title')} className="m-auto">
        <Notice level={1} title={t('notFound.title')} text={t('notFound.text')}>
          <Link to="/j" className={buttonClass('primary')}>
            {t('join.title')}
          </Link>
          <Link to="/" className={buttonClass('secondary')}>
            {t('app.back')}
          </Link>
        </Notice>
      </Content>
    </>
  );
}
