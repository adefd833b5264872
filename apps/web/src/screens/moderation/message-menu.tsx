import type { Message } from '@pulse/client';
import { Ban, CircleCheck, Ellipsis, Eye, EyeOff, LogOut, MicOff, Pin, PinOff, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Measures } from './use-measures.ts';
import type { Moderation } from './use-moderation.ts';

interface MessageMenuProps {
  readonly message: Message;
  readonly moderation: Moderation;
  readonly measures: Measures;
}

/** What the staff can do with a message, and with whoever wrote it. */
export const MessageMenu = memo(function MessageMenu({ message, moderation, measures }: MessageMenuProps) {
  const { t } = useMessages();
  const { state } = message;
  const to = (next: 'active' | 'answered' | 'pinned' | 'archived') => () => moderation.move(message, next);
  const hidden = state === 'archived';
  const items: MenuItem[] = hidden
    ? [{ label: t('moderation.show'), icon: <Eye size={16} />, onSelect: to('active') }]
    : [
        state === 'pinned'
          ? { label: t('moderation.unpin'), icon: <PinOff size={16} />, onSelect: to('active') }
          : { label: t('moderation.pin'), icon: <Pin size={16} />, onSelect: to('pinned') },
        ...(message.kind === 'chat'
          ? []
          : [
              state === 'answered'
                ? {
                    label: t('moderation.unanswer'),
                    icon: <CircleCheck size={16} />,
                    onSelect: to('active'),
                  }
                : {
                    label: t('moderation.answer'),
                    icon: <CircleCheck size={16} />,
                    onSelect: to('answered'),
                  },
            ]),
        { label: t('moderation.hide'), icon: <EyeOff size={16} />, onSelect: to('archived') },
      ];
  const author = message.authorId;
  const people: MenuItem[] =
    message.authorRole === 'staff'
      ? []
      : [
          {
            label: t('people.mute.author'),
            icon: <MicOff size={16} />,
            onSelect: () => measures.take('mute', author),
          },
          {
            label: t('people.kick.author'),
            icon: <LogOut size={16} />,
            onSelect: () => measures.take('kick', author),
          },
          {
            label: t('people.ban.author'),
            icon: <Ban size={16} />,
            onSelect: () => measures.take('ban', author),
          },
        ];
  return (
    <Menu
      items={[
        ...items,
        ...people,
        {
          label: t('moderation.delete'),
          icon: <Trash2 size={16} />,
          bad: true,
          onSelect: () => moderation.remove(message),
        },
      ]}
      trigger={
        <IconButton label={t('moderation.menu')} className="-my-1.5 -me-2 size-8 text-ink-faint">
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      }
    />
  );
});
