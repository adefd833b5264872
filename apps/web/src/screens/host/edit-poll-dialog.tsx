import { isPulseError, type Poll, pollsUpdate } from '@pulse/client';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useMessages } from '../../messages/language.ts';
import { changesOf, draftOf, withLockedOptions } from './poll-draft.ts';
import { PollForm } from './poll-form.tsx';

interface EditPollDialogProps {
  readonly poll: Poll;
  /** As far as this screen knows; the server has the last word. */
  readonly hasVotes: boolean;
  readonly onClose: () => void;
  readonly onChanged: (poll: Poll) => void;
}

export function EditPollDialog({ poll, hasVotes, onClose, onChanged }: EditPollDialogProps) {
  const { t } = useMessages();
  const [locked, setLocked] = useState(hasVotes);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('editPoll.title')}
      {...(locked ? { description: t('error.OPTIONS_LOCKED') } : {})}
      wide
    >
      <PollForm
        initial={draftOf(poll)}
        isNew={false}
        locked={locked || hasVotes}
        action={t('editPoll.save')}
        onCancel={onClose}
        onSubmit={async (draft) => {
          const changes = changesOf(poll, draft);
          try {
            if (Object.keys(changes).length > 0)
              onChanged(await host.call(pollsUpdate, { pollId: poll.id, ...changes }));
          } catch (error) {
            if (!isPulseError(error, 'OPTIONS_LOCKED')) throw error;
            // Somebody voted while this was open: what was respelled stays, the rest goes back.
            setLocked(true);
            return withLockedOptions(poll, draft);
          }
          onClose();
          return undefined;
        }}
      />
    </Dialog>
  );
}
