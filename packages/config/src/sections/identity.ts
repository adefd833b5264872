import { z } from 'zod';
import type { Mode } from '../mode.ts';
import { weaknessOfSecret } from '../secret-strength.ts';
import { duration, integer } from '../variable-types.ts';

/** Who may sign in, for how long, and what signs it. */
export interface IdentityConfig {
  /** Undefined in development when none is set: `resolveSecrets` generates it. */
  readonly accessSecret: string | undefined;
  /** As `accessSecret`. */
  readonly refreshSecret: string | undefined;
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  /** The age at which a signing key is replaced. */
  readonly keyRotationSeconds: number;
  readonly adminEmail: string | undefined;
}

const strongSecret = z.string({ error: 'is required outside development' }).superRefine((secret, context) => {
  const weakness = weaknessOfSecret(secret);
  if (weakness) context.addIssue(`${weakness}; make one with: openssl rand -base64 48`);
});

/** Development takes whatever is given, or nothing; everywhere else a strong secret is required. */
function signingSecret(mode: Mode, description: string) {
  const schema: z.ZodType<string | undefined, string | undefined> =
    mode === 'development' ? z.string().optional() : strongSecret;
  return schema.meta({ description, secret: true, required: 'outside development' });
}

export function identityVariables(mode: Mode) {
  return z.object({
    JWT_ACCESS_SECRET: signingSecret(
      mode,
      'Protects access tokens: signs them, or encrypts the stored keys that do. 32 random characters or more. In development a missing one is generated once under PULSE_DATA_DIR.',
    ),
    JWT_REFRESH_SECRET: signingSecret(
      mode,
      'Peppers refresh-token hashes; participant credentials and the links to unsubscribe from mails are signed with keys derived from it by HKDF. 32 random characters or more, different from JWT_ACCESS_SECRET.',
    ),
    JWT_ACCESS_EXPIRES: duration()
      .refine((seconds) => seconds <= 86_400, {
        error: 'must not be longer than 24h: it cannot be taken back',
      })
      .prefault('15m')
      .meta({ description: 'How long an access token lives.' }),
    JWT_REFRESH_EXPIRES: duration().prefault('30d').meta({
      description: 'How long a sign-in lasts without being used.',
    }),
    JWT_KEY_ROTATION_DAYS: integer(1, 3_650).prefault('30').meta({
      description:
        'Days after which another key signs access tokens. Nobody is signed out: the next key is published long before it signs, and the one before verifies until its last token has expired.',
    }),
    PULSE_ADMIN_EMAIL: z
      .email({ error: 'must be an e-mail address' })
      .transform((email) => email.toLowerCase())
      .optional()
      .meta({
        description:
          'The account with this address becomes the first admin. Without it the first account does.',
        example: 'admin@example.org',
      }),
  });
}

export function toIdentityConfig(values: z.output<ReturnType<typeof identityVariables>>): IdentityConfig {
  return {
    accessSecret: values.JWT_ACCESS_SECRET,
    refreshSecret: values.JWT_REFRESH_SECRET,
    accessTokenSeconds: values.JWT_ACCESS_EXPIRES,
    refreshTokenSeconds: values.JWT_REFRESH_EXPIRES,
    keyRotationSeconds: values.JWT_KEY_ROTATION_DAYS * 86_400,
    adminEmail: values.PULSE_ADMIN_EMAIL,
  };
}
