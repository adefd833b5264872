export {
  type AccessTokenOptions,
  accessTokenAudience,
  createAccessTokens,
  type VerifiedAccessToken,
  type VerifyingAccessTokens,
} from './access-tokens.ts';
export { type Authenticate, type Authenticated, createAuthenticator } from './authenticate.ts';
export { createAuthorizer, everyAction } from './decide.ts';
export {
  createParticipantCredentials,
  type VerifyingParticipantCredentials,
} from './participant-credentials.ts';
export { createPasscodes } from './passcodes.ts';
export { createPasswordHasher } from './passwords.ts';
export { createRefreshTokens, type RefreshTokenOptions, refreshGraceSeconds } from './refresh-tokens.ts';
export { loadSigningKeys, type SigningKeys } from './signing-keys.ts';
