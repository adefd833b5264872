/** What others may use of identity. The use cases are listed in `use-cases/index.ts`. */
export type { AccessTokens, PasswordHasher, RefreshOutcome, RefreshTokens } from './credentials.ts';
export { EmailTaken, InvalidCredentials, RefreshInvalid, RefreshReused } from './identity.errors.ts';
export { UserView, userView } from './identity.schemas.ts';
export type { RefreshTokenStore, StoredRotation } from './refresh-token.store.ts';
export type { SigningKeyChanges, SigningKeyStore, StoredSigningKey } from './signing-key.store.ts';
export { identityUseCases } from './use-cases/index.ts';
export type { FirstAdmin, NewUser, UserRepository } from './user.repository.ts';
export { defaultRoles, firstAdminRoles, nameFromEmail, normalizeEmail, type User } from './user.ts';
