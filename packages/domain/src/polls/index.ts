/** What other features may use of polls. The use cases are listed in `use-cases/index.ts`. */

export { copyPolls } from './copy-polls.ts';
export { PollView, pollView } from './poll.schemas.ts';
export { isPublished } from './poll-subject.ts';
export { sealOpenPolls } from './seal-polls.ts';
