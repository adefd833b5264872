import { listAll, type Project, projectsList } from '@pulse/client';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { host } from '../../account/account.ts';
import { FieldNote, SelectField } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';

interface BoardFieldProps {
  /** The id of a project, or nothing. */
  readonly value: string;
  readonly onChange: (projectId: string) => void;
}

/** Which of one's projects a session's activity goes to. One of somebody else can stay, or be taken away. */
export function BoardField({ value, onChange }: BoardFieldProps) {
  const { t } = useMessages();
  const [projects, setProjects] = useState<readonly Project[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    readProjects().then(
      (read) => here && setProjects(read),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, []);
  const foreign = value !== '' && !projects?.some(({ id }) => id === value);
  const none = projects?.length === 0 && value === '';
  return (
    <div className="flex flex-col gap-1.5">
      <SelectField
        label={t('session.board')}
        value={value}
        onChange={onChange}
        choices={[
          { value: '', label: t('session.board.none') },
          ...(projects ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ...(foreign ? [{ value, label: projects ? t('session.board.foreign') : t('app.loading') }] : []),
        ]}
      />
      {failed ? (
        <FieldNote bad text={t('session.board.failed')} />
      ) : none ? (
        <p className="text-sm text-ink-faint">
          {t('session.board.empty')}{' '}
          <Link to="/board" className="font-medium text-accent underline underline-offset-4">
            {t('session.board.create')}
          </Link>
        </p>
      ) : (
        <FieldNote bad={false} text={t('session.board.hint')} />
      )}
    </div>
  );
}

async function readProjects(): Promise<readonly Project[]> {
  const projects: Project[] = [];
  for await (const project of listAll(host, projectsList, { limit: 100 })) projects.push(project);
  return projects;
}
