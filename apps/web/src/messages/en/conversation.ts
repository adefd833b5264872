/** Chat and questions, on every screen, and a phone whose place is void: words that it loads with what needs them. */
const conversation = {
  'conversation.title': 'Questions and chat',
  'conversation.close': 'Close questions and chat',
  'conversation.empty.question': 'No questions yet.',
  'conversation.empty.question.text': 'Ask the first one.',
  'conversation.empty.chat': 'Nobody has written yet.',
  'conversation.empty.chat.text': 'Say hello to the room.',
  'conversation.empty.over': 'Nothing was written in this session.',
  'conversation.earlier': 'Show earlier',
  'conversation.more': 'Show more',
  'conversation.reading': 'Loading…',
  'conversation.failed': 'Could not be loaded.',
  'conversation.you': 'You',
  'conversation.host': 'Host',

  'conversation.upvote': { one: 'Up-vote, {count} vote so far', other: 'Up-vote, {count} votes so far' },
  'conversation.upvoted': { one: 'Up-voted, {count} vote', other: 'Up-voted, {count} votes' },
  'conversation.upvotes': { one: '{count} vote', other: '{count} votes' },

  'conversation.write.question': 'Your question',
  'conversation.write.question.placeholder': 'Ask a question…',
  'conversation.write.chat': 'Your message',
  'conversation.write.chat.placeholder': 'Write a message…',
  'conversation.send': 'Send',
  'conversation.left': { one: '{count} character left', other: '{count} characters left' },
  'conversation.tooLong': { one: '{count} character too many', other: '{count} characters too many' },
  'conversation.keys': 'Enter sends, Shift + Enter starts a new line.',
  'conversation.sending': 'Sending…',
  'conversation.sent': 'Sent.',
  'conversation.waiting': 'Kept. Sent as soon as there is a connection.',
  'conversation.approval': 'Waiting for approval. Only you see it.',
  'conversation.pinned': 'Pinned',
  'conversation.answered': 'Answered',
  'conversation.hidden': 'Hidden',
  'conversation.over': 'The session is over: you can read, but not write any more.',
  'conversation.notOpen': 'You can write as soon as the lobby is open.',

  'conversation.refused.CHAT_OFF':
    'Not sent: the host has switched the chat off. Questions are still welcome.',
  'conversation.refused.MESSAGE_QUOTA_EXCEEDED': {
    one: 'Not sent: that was a lot in one minute. Your text is kept; send it again in {count} second.',
    other: 'Not sent: that was a lot in one minute. Your text is kept; send it again in {count} seconds.',
  },
  'conversation.refused.OWN_MESSAGE': 'Your own question has your vote already.',
  'conversation.refused.MESSAGE_NOT_FOUND': 'This question is not there any more.',
  'conversation.refused.SESSION_NOT_LIVE': 'Not taken: the session is not running.',
  'conversation.refused.PARTICIPANT_BANNED': 'Not taken: the host has removed you from this session.',

  'conversation.refused.PARTICIPANT_MUTED':
    'Not sent: the host has muted you. You can still vote and read. Your text is kept.',

  'conversation.announce.question': 'New question: {content}',
  'conversation.announce.chat': 'New message: {content}',
  'conversation.announce.questions': { one: '{count} new question', other: '{count} new questions' },
  'conversation.announce.chats': { one: '{count} new message', other: '{count} new messages' },

  'gone.void.title': 'You are no longer in this session',
  'gone.void.text': 'Your place here is not valid any more. Join again with the code.',
  'gone.kicked.title': 'The host has sent you out',
  'gone.kicked.text': 'You can join again with the code. Your votes stay counted.',
  'gone.banned.title': 'You can no longer take part',
  'gone.banned.text':
    'The host has removed you from this session. If that was a mistake, talk to the host, then try again here.',
  'gone.join': 'Join again',

  'conversation.stage.title': 'Top questions',
  'conversation.stage.empty': 'No questions yet',
  'conversation.stage.empty.text': 'Ask one with your phone.',
} as const;

export default conversation;
