import { Button } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';

/** A screen threw: nothing is lost but the picture. */
export function CrashScreen() {
  const { t } = useMessages();
  return (
    <Content title={t('crash.title')} className="m-auto">
      <Notice level={1} title={t('crash.title')} text={t('crash.text')}>
        <Button look="primary" onClick={() => location.reload()}>
          {t('crash.reload')}
        </Button>
      </Notice>
    </Content>
  );
}
