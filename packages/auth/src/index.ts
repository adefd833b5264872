export {
  type AccessTokenOptions,
  accessTokenAudience,
  createAccessTokens,
  type VerifiedAccessToken,
  type VerifyingAccessTokens,
} from './access-tokens.ts';
export { type AccountTokensOn, createAccountTokens } from './account-tokens.ts';
export { createAttempts } from './attempts.ts';
export { type Authenticate, type Authenticated, createAuthenticator } from './authenticate.ts';
export { createCurrentActor } from './current-actor.ts';
export { createAuthorizer, everyAction } from './decide.ts';
export { createEndedSignIns, type EndedSignIns } from './ended-sign-ins.ts';
export type { ExternalIssuer } from './external/external-issuer.ts';
export { createExternalTokens, type ExternalTokens } from './external/external-tokens.ts';
export {
  createParticipantCredentials,
  type VerifyingParticipantCredentials,
} from './participant-credentials.ts';
export { createPasscodes } from './passcodes.ts';
export { createPasswordHasher } from './passwords.ts';
export { type MatrixRole, matrixRoles, permissionMatrix } from './permission-matrix.ts';
export { createRefreshTokens, type RefreshTokenOptions, refreshGraceSeconds } from './refresh-tokens.ts';
export { createRolePolicy } from './role-policy.ts';
export { createSealedTexts, type SealedTexts } from './sealed-texts.ts';
export { keySetCacheSeconds, signingKeyPolicy } from './signing-key-stage.ts';
export { loadSigningKeys, type SigningKeys } from './signing-keys.ts';
export { createUnsubscribeTokens } from './unsubscribe-tokens.ts';
export { isSignedWebhook, type WebhookHeaders } from './webhook-signature.ts';
export { createWebhookSigner } from './webhook-signer.ts';
