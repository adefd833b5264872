/** What others may use of identity. */
export { LastAdmin, UserNotFound } from './identity.errors.ts';
export { EmailAddress } from './identity.schemas.ts';
export { identityUseCases } from './use-cases/index.ts';
export { isPlaceholderAddress, type User } from './user.ts';
