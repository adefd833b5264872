import type { Participant } from '@pulse/client';
import { Ban, Ellipsis, LogOut, Mic, MicOff, Undo2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { IconButton } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Measures } from './use-measures.ts';

interface PersonRowProps {
  readonly participant: Participant;
  readonly measures: Measures;
}

/** Somebody in the audience: who, since when, and what was done about them. */
export const PersonRow = memo(function PersonRow({ participant, measures }: PersonRowProps) {
  const { t, language } = useMessages();
  const { id, muted, kicked, banned } = participant;
  const out = kicked || banned;
  // Nobody was asked for a name: the end of the opaque id tells two of them apart.
  const name = participant.name ?? t('people.anonymous', { mark: id.slice(-4) });
  const joined = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(
    new Date(participant.joinedAt),
  );
  const take = (measure: Parameters<Measures['take']>[0]) => () => measures.take(measure, id);
  const items: MenuItem[] = [
    muted
      ? { label: t('people.unmute'), icon: <Mic size={16} />, onSelect: take('unmute') }
      : { label: t('people.mute'), icon: <MicOff size={16} />, onSelect: take('mute') },
    ...(kicked || banned
      ? []
      : [{ label: t('people.kick'), icon: <LogOut size={16} />, onSelect: take('kick') }]),
    banned
      ? { label: t('people.unban'), icon: <Undo2 size={16} />, onSelect: take('unban') }
      : { label: t('people.ban'), icon: <Ban size={16} />, bad: true, onSelect: take('ban') },
  ];
  return (
    <li className="flex min-h-13 items-center gap-2 py-1.5 ps-4 pe-2">
      <div className="min-w-0 flex-1">
        <p
          dir="auto"
          className={classNames('truncate text-sm font-medium', out && 'text-ink-faint line-through')}
        >
          {name}
        </p>
        <p className="tabular text-xs text-ink-faint">{t('people.joined', { time: joined })}</p>
      </div>
      {muted && !out && <Standing icon={<MicOff size={12} aria-hidden />} text={t('people.is.muted')} />}
      {kicked && !banned && <Standing icon={<LogOut size={12} aria-hidden />} text={t('people.is.kicked')} />}
      {banned && <Standing bad icon={<Ban size={12} aria-hidden />} text={t('people.is.banned')} />}
      <Menu
        items={items}
        trigger={
          <IconButton label={t('people.menu', { name })} className="size-9">
            <Ellipsis size={18} aria-hidden />
          </IconButton>
        }
      />
    </li>
  );
});

interface StandingProps {
  readonly icon: ReactNode;
  readonly text: string;
  readonly bad?: boolean;
}

function Standing({ icon, text, bad = false }: StandingProps) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-6 shrink-0 items-center gap-1 rounded-full px-2 text-xs font-medium',
        bad ? 'bg-bad-wash text-bad' : 'bg-warning-wash text-warning',
      )}
    >
      {icon} {text}
    </span>
  );
}
