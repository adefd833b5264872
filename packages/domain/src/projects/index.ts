/** What other features may use of projects. The use cases are listed in `use-cases/index.ts`. */

export { digestKey, type KeyHolder, keySubject } from './api-key.ts';
export { ProjectNotFound, RecipientNoMember } from './project.errors.ts';
export { ProjectReference } from './project.schemas.ts';
export type { Recipient } from './project-member.repository.ts';
export { loadProject, projectChannel } from './project-subject.ts';
export { mailRecipients, recipientsOf, refuseStrangers } from './recipients.ts';
