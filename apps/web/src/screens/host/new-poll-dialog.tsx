import { type Poll, pollsCreate } from '@pulse/client';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useMessages } from '../../messages/language.ts';
import { emptyDraft, newPoll } from './poll-draft.ts';
import { PollForm } from './poll-form.tsx';

interface NewPollDialogProps {
  readonly sessionId: string;
  readonly onClose: () => void;
  readonly onCreated: (poll: Poll) => void;
}

export function NewPollDialog({ sessionId, onClose, onCreated }: NewPollDialogProps) {
  const { t } = useMessages();
  const [initial] = useState(emptyDraft);
  return (
    <Dialog open onClose={onClose} title={t('newPoll.title')} wide>
      <PollForm
        initial={initial}
        isNew
        locked={false}
        action={t('newPoll.create')}
        onCancel={onClose}
        onSubmit={async (draft) => {
          onCreated(await host.call(pollsCreate, { sessionId, ...newPoll(draft) }));
          return undefined;
        }}
      />
    </Dialog>
  );
}
