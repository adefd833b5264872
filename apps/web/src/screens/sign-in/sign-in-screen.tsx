import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { AppHeader } from '../../components/app-header.tsx';
import { Content } from '../../components/content.tsx';
import { useMessages } from '../../messages/language.ts';
import { AccountForm, type AccountFormKind } from './account-form.tsx';

export const LoginScreen = () => <SignInScreen kind="signIn" />;
export const RegisterScreen = () => <SignInScreen kind="register" />;

function SignInScreen({ kind }: { kind: AccountFormKind }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false });
  const other = kind === 'signIn' ? ({ to: '/register' } as const) : ({ to: '/login' } as const);
  return (
    <>
      <AppHeader />
      <Content
        title={t(`${kind}.title`)}
        className="mx-auto flex w-full max-w-md flex-1 flex-col px-4 pt-8 pb-12 sm:pt-20"
      >
        <h1 className="text-xl font-semibold">{t(`${kind}.title`)}</h1>
        <p className="mt-1 mb-6 text-ink-soft">{t(`${kind}.text`)}</p>
        <AccountForm
          key={kind}
          kind={kind}
          onDone={() => void navigate({ to: next ?? '/', replace: true })}
        />
        <p className="mt-6 text-center text-sm text-ink-soft">
          {t(`${kind}.switch`)}{' '}
          <Link
            {...other}
            search={next === undefined ? {} : { next }}
            className="font-medium text-accent underline underline-offset-4"
          >
            {t(kind === 'signIn' ? 'landing.register' : 'landing.signIn')}
          </Link>
        </p>
      </Content>
    </>
  );
}
