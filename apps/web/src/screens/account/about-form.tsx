import { type Account, authUpdateMe } from '@pulse/client';
import { type FormEvent, useState } from 'react';
import { host } from '../../account/account.ts';
import { useAttempt } from '../../account/use-attempt.ts';
import { useAdoptAccount } from '../../account/use-own-account.ts';
import { AttemptError } from '../../components/attempt-error.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Choice } from '../../components/choice.tsx';
import { Field } from '../../components/field.tsx';
import { toast } from '../../components/toast.tsx';
import { useWrongFields } from '../../components/use-wrong-fields.ts';
import { useMessages } from '../../messages/language.ts';

const mailLanguages = ['en', 'de'] as const satisfies readonly Account['language'][];

/** Name, and the language of mails. */
export function AboutForm({ account }: { readonly account: Account }) {
  const { t } = useMessages();
  const adopt = useAdoptAccount();
  const [name, setName] = useState(account.name);
  const [language, setLanguage] = useState(account.language);
  const { wrong, form, refuse, clear } = useWrongFields<'name'>();
  const attempt = useAttempt();
  const changed = name.trim() !== account.name || language !== account.language;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (refuse(name.trim() === '' ? { name: t('field.name.missing') } : {})) return;
    void attempt.run(async () => {
      adopt(await host.call(authUpdateMe, { name: name.trim(), language }));
      setName(name.trim());
      toast({ text: t('account.saved') });
    });
  };
  return (
    <Card title={t('account.about')}>
      <form ref={form} onSubmit={submit} noValidate className="flex max-w-md flex-col gap-5">
        <Field
          label={t('field.name')}
          hint={t('account.name.hint')}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            clear('name');
          }}
          error={wrong.name}
          autoComplete="name"
          maxLength={100}
        />
        <Choice
          label={t('account.language')}
          value={language}
          choices={mailLanguages.map((value) => ({ value, label: t(`account.language.${value}`) }))}
          onChange={setLanguage}
        />
        <AttemptError attempt={attempt} />
        <Button
          type="submit"
          look="primary"
          busy={attempt.busy}
          disabled={!changed || attempt.wait > 0}
          className="self-start"
        >
          {t('account.save')}
        </Button>
      </form>
    </Card>
  );
}
