/** Where the link at the foot of a digest leads. */
const unsubscribe = {
  'unsubscribe.title': 'Unsubscribe',
  'unsubscribe.daily.ask': 'Unsubscribe from the daily digest of “{project}”?',
  'unsubscribe.weekly.ask': 'Unsubscribe from the weekly digest of “{project}”?',
  'unsubscribe.daily.askUnnamed': 'Unsubscribe from this daily digest?',
  'unsubscribe.weekly.askUnnamed': 'Unsubscribe from this weekly digest?',
  'unsubscribe.text':
    'This mail will not be sent to you any more. Nothing changes for others, nor for your other mails.',
  'unsubscribe.confirm': 'Unsubscribe',
  'unsubscribe.done': 'You are unsubscribed',
  'unsubscribe.daily.done': 'The daily digest of “{project}” is not sent to you any more.',
  'unsubscribe.weekly.done': 'The weekly digest of “{project}” is not sent to you any more.',
  'unsubscribe.daily.doneUnnamed': 'This daily digest is not sent to you any more.',
  'unsubscribe.weekly.doneUnnamed': 'This weekly digest is not sent to you any more.',
  'unsubscribe.mind': 'Changed your mind? Once signed in, choose “To me again” in the settings of the board.',
  'unsubscribe.settings': 'Open the settings',
  'unsubscribe.wrong': 'This link does not work',
  'unsubscribe.wrong.text':
    'A part of it is missing, or it is not from here. Try the one in your newest mail. Or sign in, open the settings of the board, and choose “Not to me” beside the digest.',
  'unsubscribe.boards': 'Your boards',
} as const;

export default unsubscribe;
