/** An OpenID Connect issuer whose tokens are accepted; see OIDC_ISSUERS and CLERK_ISSUER. */
export interface ExternalIssuer {
  /** As in the tokens' `iss`, to the character. */
  readonly issuer: string;
  /** A token is for us when its `aud` has one of these; never empty. */
  readonly audiences: readonly string[];
  /** When given, the `azp` of a token must be one of these. */
  readonly authorizedParties: readonly string[] | undefined;
  /** A token without `aud` is for us when its `azp` is one of the audiences (Clerk's session tokens). */
  readonly partyAsAudience: boolean;
  /** In place of the one that discovery tells, and the only way to keys on another host. */
  readonly jwksUri: string | undefined;
  /** Whether its word that an address was verified is taken. */
  readonly trustEmail: boolean;
  /** Names of the claims. */
  readonly claims: { readonly email: string; readonly emailVerified: string; readonly name: string };
}
