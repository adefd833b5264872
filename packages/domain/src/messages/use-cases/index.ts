import { listMessages } from './list-messages.ts';
import { moderateMessage } from './moderate-message.ts';
import { postMessage } from './post-message.ts';
import { upvoteMessage } from './upvote-message.ts';

export const messageUseCases = [postMessage, listMessages, upvoteMessage, moderateMessage] as const;
