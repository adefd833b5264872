// Generated from the catalogue by `npm run docs:generate`; do not edit.

/** Every code that a server of this version refuses with. */
export type ErrorCode =
  | 'ACCESS_ENTRY_NOT_FOUND'
  | 'ACCOUNT_DISABLED'
  | 'ACCOUNT_TOKEN_INVALID'
  | 'ADDRESS_UNCONFIRMED'
  | 'ALERT_NOT_FOUND'
  | 'ALREADY_MEMBER'
  | 'ALREADY_VOTED'
  | 'BACK_TEST_RANGE_TOO_LONG'
  | 'CALL_CANCELLED'
  | 'CHANNEL_NOT_FOUND'
  | 'CHAT_OFF'
  | 'CHOICE_COUNT_INVALID'
  | 'COUNTER_LIMIT_REACHED'
  | 'COUNTER_NOT_FOUND'
  | 'COUNTER_OUT_OF_RANGE'
  | 'COUNTER_RANGE_INVALID'
  | 'DB_UNAVAILABLE'
  | 'DEADLINE_PASSED'
  | 'DEAD_LETTER_NOT_FOUND'
  | 'DELIVERY_NOT_FOUND'
  | 'EDITION_NOT_FOUND'
  | 'EMAIL_TAKEN'
  | 'ENTRY_ABOUT_OWNER'
  | 'EVENT_TOO_LARGE'
  | 'EXPIRY_NOT_AHEAD'
  | 'EXPORT_NOT_DONE'
  | 'EXPORT_NOT_FOUND'
  | 'FORBIDDEN'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'HEADERS_TOO_LARGE'
  | 'IDEMPOTENCY_IN_FLIGHT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'IDP_UNAVAILABLE'
  | 'INTERNAL_ERROR'
  | 'INVALID_API_KEY'
  | 'INVALID_CREDENTIALS'
  | 'INVALID_CURSOR'
  | 'INVALID_FRAME'
  | 'INVALID_INPUT'
  | 'INVALID_JSON'
  | 'INVALID_RESUME_TOKEN'
  | 'INVALID_SIGNATURE'
  | 'INVALID_STREAM_TICKET'
  | 'INVITATION_FOR_ANOTHER'
  | 'INVITATION_NOT_FOUND'
  | 'INVITATION_SPENT'
  | 'KEY_NOT_FOUND'
  | 'LAST_ADMIN'
  | 'LEDGER_RANGE_TOO_LONG'
  | 'MEMBER_IS_OWNER'
  | 'MEMBER_NOT_FOUND'
  | 'MESSAGE_NOT_FOUND'
  | 'MESSAGE_QUOTA_EXCEEDED'
  | 'METHOD_NOT_ALLOWED'
  | 'NAME_REQUIRED'
  | 'NEXT_KEY_TOO_NEW'
  | 'NOT_FOUND'
  | 'NO_PROJECT_MEMBER'
  | 'OPERATION_NOT_FOUND'
  | 'OPTIONS_LOCKED'
  | 'OPTION_NOT_FOUND'
  | 'OVERLOADED'
  | 'OWNER_IS_NO_MEMBER'
  | 'OWN_MESSAGE'
  | 'PARTICIPANT_BANNED'
  | 'PARTICIPANT_KICKED'
  | 'PARTICIPANT_MUTED'
  | 'PARTICIPANT_NOT_FOUND'
  | 'PASSCODE_REQUIRED'
  | 'PASSCODE_WRONG'
  | 'PASSWORD_WRONG'
  | 'PAYLOAD_TOO_LARGE'
  | 'POLL_CLOSED'
  | 'POLL_NOT_FOUND'
  | 'POLL_TRANSITION_REFUSED'
  | 'PROJECT_NOT_FOUND'
  | 'QUERY_RANGE_TOO_LONG'
  | 'QUERY_TOO_BROAD'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_TOO_DEEP'
  | 'RATE_LIMITED'
  | 'RECIPIENT_NO_MEMBER'
  | 'REFRESH_INVALID'
  | 'REFRESH_REUSED'
  | 'REQUEST_TIMEOUT'
  | 'RESULTS_HIDDEN'
  | 'ROLE_CANNOT_HOLD'
  | 'ROUND_NOT_FOUND'
  | 'SESSION_CODES_EXHAUSTED'
  | 'SESSION_FULL'
  | 'SESSION_NOT_FOUND'
  | 'SESSION_NOT_LIVE'
  | 'SESSION_TRANSITION_REFUSED'
  | 'SHARE_NOT_FOUND'
  | 'SHUTTING_DOWN'
  | 'SIGN_IN_NOT_FOUND'
  | 'SLOW_READER'
  | 'STATS_RANGE_TOO_LONG'
  | 'TOKEN_EXPIRED'
  | 'TOO_MANY_ALERTS'
  | 'TOO_MANY_CHANNELS'
  | 'TOO_MANY_EXPORTS'
  | 'TOO_MANY_KEYS'
  | 'TOO_MANY_SHARES'
  | 'TOO_MANY_STREAMS'
  | 'TOO_MANY_VIEWS'
  | 'TOO_MANY_WEBHOOKS'
  | 'UNAUTHENTICATED'
  | 'UNKNOWN_FIELD'
  | 'UNSUBSCRIBE_TOKEN_INVALID'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'URL_NOT_ALLOWED'
  | 'USER_NOT_FOUND'
  | 'VIEW_NOT_FOUND'
  | 'VIEW_NOT_SHAREABLE'
  | 'WEBHOOK_DISABLED'
  | 'WEBHOOK_NOT_FOUND';

/** An exception to what roles may do in a session. */
export interface AccessEntry {
  readonly id: string;
  readonly subjectType: 'user' | 'participant';
  readonly subjectId: string;
  readonly action: string;
  /** A deny wins over every role and every other entry. */
  readonly effect: 'allow' | 'deny';
  readonly createdAt: string;
}

export interface AccessListInput {
  readonly sessionId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface AccessPutInput {
  readonly sessionId: string;
  readonly subjectType: 'user' | 'participant';
  readonly subjectId: string;
  /** A permission on the session; `*` is every one, and denying it hides the session. */
  readonly action: '*' | 'session:read' | 'session:watch' | 'session:oversee' | 'session:run' | 'session:delete' | 'member:read' | 'member:manage' | 'access:manage' | 'participant:list' | 'participant:moderate' | 'poll:read' | 'poll:watch' | 'poll:vote' | 'poll:manage' | 'counter:read' | 'counter:change' | 'counter:manage' | 'message:read' | 'message:post' | 'message:upvote' | 'message:moderate' | 'project:read' | 'project:manage' | 'project:own' | 'event:ingest' | 'event:recent' | 'event:read' | 'event:watch' | 'webhook:read' | 'webhook:manage' | 'view:read' | 'view:write' | 'share:manage' | 'share:view' | 'share:events' | 'export:read' | 'export:create' | 'export:delete' | 'digest:read' | 'digest:manage' | 'alert:read' | 'alert:manage';
  /** A deny wins over every role and every other entry. */
  readonly effect: 'allow' | 'deny';
}

export interface AccessRemoveInput {
  readonly sessionId: string;
  readonly entryId: string;
}

/** Your account, with what is yours alone to know. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly emailVerified: boolean;
  /** False where other issuers alone open it; `POST /auth/forgot-password` leads to one. */
  readonly hasPassword: boolean;
  readonly language: 'en' | 'de';
  readonly createdAt: string;
  /** Who other issuers say that you are; empty for an account that is of Pulse alone. */
  readonly externalIds: readonly {
    /** The `iss` of its tokens. */
    readonly issuer: string;
    /** The `sub` of its tokens. */
    readonly externalId: string;
    /** As the issuer has it. */
    readonly email: string | null;
  }[];
}

export interface AccountExport {
  readonly exportedAt: string;
  readonly account: Account;
  readonly signIns: readonly SignIn[];
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly code: string;
    readonly status: string;
    readonly createdAt: string;
  }[];
  readonly polls: readonly {
    readonly id: string;
    readonly sessionId: string;
    readonly title: string;
    readonly kind: string;
    readonly status: string;
    readonly options: readonly string[];
  }[];
  readonly messages: readonly {
    readonly id: string;
    readonly sessionId: string;
    readonly kind: string;
    readonly content: string;
    readonly createdAt: string;
  }[];
  readonly upvotes: readonly {
    readonly messageId: string;
    readonly createdAt: string;
  }[];
  readonly counterChanges: readonly {
    readonly counterId: string;
    readonly value: number;
    readonly castAt: string;
  }[];
  readonly memberships: readonly {
    readonly sessionId: string;
    readonly role: string;
    readonly createdAt: string;
  }[];
  readonly accessEntries: readonly {
    readonly resourceType: string;
    readonly resourceId: string;
    readonly action: string;
    readonly effect: string;
  }[];
  readonly mailedLinks: readonly {
    readonly purpose: string;
    readonly email: string;
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly usedAt: string | null;
  }[];
}

export interface AdminAuditInput {
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly actorId?: string | undefined;
  /** For example `member.removed`. */
  readonly action?: string | undefined;
  readonly resourceId?: string | undefined;
  readonly since?: string | undefined;
  /** Up to, not including. */
  readonly until?: string | undefined;
}

export interface AdminDeadLettersInput {
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  /** For example `emails`. */
  readonly queue?: string | undefined;
}

export interface AdminExportAuditInput {
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly actorId?: string | undefined;
  /** For example `member.removed`. */
  readonly action?: string | undefined;
  readonly resourceId?: string | undefined;
  readonly since?: string | undefined;
  /** Up to, not including. */
  readonly until?: string | undefined;
  /** How many to answer, 1,000 unless told. */
  readonly limit?: number | undefined;
}

export type AdminQueuesInput = Readonly<Record<string, never>>;

export type AdminQueuesOutput = readonly Queue[];

export interface AdminRerunDeadLetterInput {
  /** For example `emails`. */
  readonly queueId: string;
  readonly jobId: string;
}

export type AdminRolesInput = Readonly<Record<string, never>>;

export interface AdminRotateKeysInput {
  /** A private key has leaked: retires all keys at once, and with them every access token. */
  readonly compromised?: boolean | undefined;
}

export interface AdminUpdateRoleInput {
  readonly roleId: 'admin' | 'manager' | 'user' | 'viewer' | 'owner' | 'host' | 'moderator' | 'participant' | 'observer' | 'sender' | 'reader' | 'guest' | 'follower';
  readonly changes: readonly {
    readonly permission: 'account:read' | 'keys:rotate' | 'account:manage' | 'session:create' | 'session:list' | 'session:read' | 'session:watch' | 'session:oversee' | 'session:run' | 'session:delete' | 'member:read' | 'member:manage' | 'invitation:accept' | 'access:manage' | 'participant:list' | 'participant:moderate' | 'poll:read' | 'poll:watch' | 'poll:vote' | 'poll:manage' | 'counter:read' | 'counter:change' | 'counter:manage' | 'message:read' | 'message:post' | 'message:upvote' | 'message:moderate' | 'stream:open' | 'project:create' | 'project:list' | 'project:read' | 'project:manage' | 'project:own' | 'event:ingest' | 'event:recent' | 'event:read' | 'event:watch' | 'webhook:read' | 'webhook:manage' | 'view:read' | 'view:write' | 'share:manage' | 'share:view' | 'share:events' | 'export:read' | 'export:create' | 'export:delete' | 'digest:read' | 'digest:manage' | 'alert:read' | 'alert:manage' | 'user:manage' | 'role:manage' | 'decision:explain' | 'queue:manage' | 'audit:read';
    /** `default` is what the code declares. */
    readonly effect: 'allow' | 'deny' | 'default';
  }[];
}

export interface AdminUpdateUserInput {
  readonly userId: string;
  readonly roles?: readonly ('admin' | 'manager' | 'user' | 'viewer')[] | undefined;
  /** True ends every sign-in of the account within seconds. */
  readonly disabled?: boolean | undefined;
}

export interface AdminUsersInput {
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  /** How an e-mail address or a name begins, in any case. */
  readonly search?: string | undefined;
}

/** An account, as administrators see it. */
export interface AdministeredAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly disabled: boolean;
  readonly createdAt: string;
}

/** When people of a project are told, and how it stands. */
export interface Alert {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly condition: AlertCondition;
  readonly cooldownSeconds: number;
  readonly channels: readonly ('email' | 'webhook')[];
  readonly recipients: readonly string[] | null;
  readonly state: 'ok' | 'firing' | 'disabled';
  readonly firingSince: string | null;
  /** When it was looked at last: once a minute, and when events come. Null when it is disabled. */
  readonly lookedAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What an alert would have told of the past. */
export interface AlertBackTest {
  /** Later than asked when more than 500000 events match: the newest are tested. */
  readonly from: string;
  readonly to: string;
  readonly episodes: readonly {
    readonly firedAt: string;
    /** Null when it would still fire. */
    readonly recoveredAt: string | null;
    readonly seconds: number | null;
    /** Events in the window when it would have fired. */
    readonly count: number;
  }[];
  /** The most events that were in a window. */
  readonly peak: number;
  /** Events that match. */
  readonly total: number;
  readonly bucketSeconds: number;
  /** Events that match over time; where there is no bucket, there was nothing. */
  readonly buckets: readonly {
    readonly start: string;
    readonly count: number;
  }[];
}

/** What a rule watches. */
export interface AlertCondition {
  readonly kind: 'count' | 'silence';
  /** Any when empty. */
  readonly level: readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[];
  /** Any when empty. */
  readonly name: readonly string[];
  /** Null for silence. */
  readonly threshold: number | null;
  readonly windowSeconds: number;
}

/** From when to when a rule fired. */
export interface AlertEpisode {
  readonly id: string;
  /** The rule; it may have been deleted since. */
  readonly alertId: string;
  /** What it was called then. */
  readonly alertName: string;
  /** Counted from 1 for each rule. */
  readonly episode: number;
  /** What it watched then. */
  readonly condition: AlertCondition;
  /** Events in the window when it fired. */
  readonly count: number;
  readonly firedAt: string;
  /** Null while it goes on. */
  readonly endedAt: string | null;
  /** `recovered`, or what was done to the rule meanwhile. */
  readonly endedBy: 'recovered' | 'changed' | 'disabled' | 'deleted' | null;
  /** How long it fired; null while it goes on. */
  readonly seconds: number | null;
}

export interface AlertsBackTestInput {
  readonly projectId: string;
  readonly condition: {
    /** `count`: so many within the window; `silence`: none within it. */
    readonly kind: 'count' | 'silence';
    /** Which levels; any when empty or left out. */
    readonly level?: readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | undefined;
    /** Which names of events; any when empty or left out. */
    readonly name?: readonly string[] | undefined;
    /** How many are enough; for `count`, and for it alone. */
    readonly threshold?: number | null | undefined;
    /** How long the window is, by when events are received. One beyond 10 minutes begins with a minute. */
    readonly windowSeconds: number;
  };
  /** How long it stays quiet after an episode; 900 unless told. */
  readonly cooldownSeconds?: number | undefined;
  /** 7 days before `to` unless told. */
  readonly from?: string | undefined;
  /** Now unless told. */
  readonly to?: string | undefined;
}

export interface AlertsCreateInput {
  readonly projectId: string;
  readonly name: string;
  readonly enabled?: boolean | undefined;
  readonly condition: {
    /** `count`: so many within the window; `silence`: none within it. */
    readonly kind: 'count' | 'silence';
    /** Which levels; any when empty or left out. */
    readonly level?: readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | undefined;
    /** Which names of events; any when empty or left out. */
    readonly name?: readonly string[] | undefined;
    /** How many are enough; for `count`, and for it alone. */
    readonly threshold?: number | null | undefined;
    /** How long the window is, by when events are received. One beyond 10 minutes begins with a minute. */
    readonly windowSeconds: number;
  };
  /** How long it stays quiet after an episode; 900 unless told. */
  readonly cooldownSeconds?: number | undefined;
  /** By what people are told; both unless told. With none, episodes are only listed. */
  readonly channels?: readonly ('email' | 'webhook')[] | undefined;
  /** Who gets e-mail; null, the default, is the owner and every member. */
  readonly recipients?: readonly string[] | null | undefined;
}

export interface AlertsDeleteInput {
  readonly projectId: string;
  readonly alertId: string;
}

export interface AlertsEpisodesInput {
  readonly projectId: string;
  readonly alertId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface AlertsGetInput {
  readonly projectId: string;
  readonly alertId: string;
}

export interface AlertsIncidentsInput {
  readonly projectId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface AlertsListInput {
  readonly projectId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface AlertsUpdateInput {
  readonly projectId: string;
  readonly alertId: string;
  readonly name?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly condition?: {
    /** `count`: so many within the window; `silence`: none within it. */
    readonly kind: 'count' | 'silence';
    /** Which levels; any when empty or left out. */
    readonly level?: readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | undefined;
    /** Which names of events; any when empty or left out. */
    readonly name?: readonly string[] | undefined;
    /** How many are enough; for `count`, and for it alone. */
    readonly threshold?: number | null | undefined;
    /** How long the window is, by when events are received. One beyond 10 minutes begins with a minute. */
    readonly windowSeconds: number;
  } | undefined;
  /** How long it stays quiet after an episode; 900 unless told. */
  readonly cooldownSeconds?: number | undefined;
  /** By what people are told; both unless told. With none, episodes are only listed. */
  readonly channels?: readonly ('email' | 'webhook')[] | undefined;
  /** Who gets e-mail; null, the default, is the owner and every member. */
  readonly recipients?: readonly string[] | null | undefined;
}

/** A key of a project, without the key itself. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ('ingest' | 'read')[];
  /** How the key begins. */
  readonly prefix: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** Something that somebody did to rights, members or moderation. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  /** `user`, `participant`, `observer` or `anonymous`. */
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly resourceType: string;
  readonly resourceId: string;
  readonly details: unknown;
  readonly requestId: string;
  /** The same for the same network address; it cannot be read. */
  readonly addressHash: string | null;
}

export interface AuthChangeEmailInput {
  /** Compared trimmed and lower-cased. */
  readonly email: string;
  readonly password: string;
}

export interface AuthChangeEmailOutput {
  readonly accepted: true;
}

export interface AuthChangePasswordInput {
  readonly currentPassword: string;
  /** 8 to 200 characters, taken as given. */
  readonly newPassword: string;
}

export interface AuthChangePasswordOutput {
  readonly endedSignIns: number;
}

export interface AuthDeleteMeInput {
  /** Absent for an account that has none. */
  readonly password?: string | undefined;
}

export interface AuthEndSignInInput {
  readonly signInId: string;
}

export type AuthEndSignInsInput = Readonly<Record<string, never>>;

export type AuthExportMeInput = Readonly<Record<string, never>>;

export interface AuthForgotPasswordInput {
  /** Compared trimmed and lower-cased. */
  readonly email: string;
}

export interface AuthForgotPasswordOutput {
  readonly accepted: true;
}

export interface AuthLoginInput {
  /** Compared trimmed and lower-cased. */
  readonly email: string;
  readonly password: string;
  /** Where the refresh token goes: the HttpOnly cookie `pulse_refresh` (default) or the body. */
  readonly transport?: 'cookie' | 'body' | undefined;
}

export interface AuthLogoutInput {
  /** The refresh token, where it is not in the cookie. */
  readonly refreshToken?: string | undefined;
}

export type AuthMeInput = Readonly<Record<string, never>>;

export interface AuthRefreshInput {
  /** The refresh token, where it is not in the cookie. */
  readonly refreshToken?: string | undefined;
}

export interface AuthRegisterInput {
  /** Compared trimmed and lower-cased. */
  readonly email: string;
  /** 8 to 200 characters, taken as given. */
  readonly password: string;
  /** Shown to others; the part of the address before the @ unless told. */
  readonly name?: string | undefined;
  /** Which language mails to the account are written in. */
  readonly language?: 'en' | 'de' | undefined;
  /** Where the refresh token goes: the HttpOnly cookie `pulse_refresh` (default) or the body. */
  readonly transport?: 'cookie' | 'body' | undefined;
}

export type AuthResendVerificationInput = Readonly<Record<string, never>>;

export interface AuthResendVerificationOutput {
  /** False when the address is confirmed already, or there is none. */
  readonly sent: boolean;
}

export interface AuthResetPasswordInput {
  /** The token of the link in the mail. */
  readonly token: string;
  /** 8 to 200 characters, taken as given. */
  readonly password: string;
}

export interface AuthResetPasswordOutput {
  readonly endedSignIns: number;
}

export interface AuthSignInsInput {
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface AuthUpdateMeInput {
  readonly name?: string | undefined;
  /** Which language mails to the account are written in. */
  readonly language?: 'en' | 'de' | undefined;
}

export interface AuthVerifyEmailInput {
  /** The token of the link in the mail. */
  readonly token: string;
}

export interface AuthVerifyEmailOutput {
  readonly email: string;
  readonly emailVerified: true;
}

/** A snapshot, or one export of it that has come further. */
export type AuthWatchData = unknown;

export interface AuthWatchInput {
  /** Your own; others are not there. */
  readonly userId: string;
}

export interface AuthzExplainInput {
  readonly userId?: string | undefined;
  /** Either this or `userId`. */
  readonly participantId?: string | undefined;
  readonly permission: 'account:read' | 'keys:rotate' | 'account:manage' | 'session:create' | 'session:list' | 'session:read' | 'session:watch' | 'session:oversee' | 'session:run' | 'session:delete' | 'member:read' | 'member:manage' | 'invitation:accept' | 'access:manage' | 'participant:list' | 'participant:moderate' | 'poll:read' | 'poll:watch' | 'poll:vote' | 'poll:manage' | 'counter:read' | 'counter:change' | 'counter:manage' | 'message:read' | 'message:post' | 'message:upvote' | 'message:moderate' | 'stream:open' | 'project:create' | 'project:list' | 'project:read' | 'project:manage' | 'project:own' | 'event:ingest' | 'event:recent' | 'event:read' | 'event:watch' | 'webhook:read' | 'webhook:manage' | 'view:read' | 'view:write' | 'share:manage' | 'share:view' | 'share:events' | 'export:read' | 'export:create' | 'export:delete' | 'digest:read' | 'digest:manage' | 'alert:read' | 'alert:manage' | 'user:manage' | 'role:manage' | 'decision:explain' | 'queue:manage' | 'audit:read';
  /** Null, the default, for permissions that are held everywhere. */
  readonly resource?: {
    readonly type: 'session';
    readonly id: string;
  } | null | undefined;
}

/** What the caller has chosen. */
export interface Ballot {
  readonly round: number;
  readonly optionIds: readonly string[];
}

/** A named number that a session moves. */
export interface Counter {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly value: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly step: number;
  readonly limitPerParticipant: number | null;
  readonly version: number;
  readonly createdAt: string;
}

export interface CounterState {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly version: number;
}

export interface CountersCreateInput {
  readonly sessionId: string;
  readonly name: string;
  /** 0 unless told, or the nearest number in range. */
  readonly initial?: number | undefined;
  /** 0 unless told; null is no bound. */
  readonly minimum?: number | null | undefined;
  readonly maximum?: number | null | undefined;
  /** 1 unless told. */
  readonly step?: number | undefined;
  /** 1 is a raised hand; null, the default, is applause. */
  readonly limitPerParticipant?: number | null | undefined;
}

export interface CountersDecrementInput {
  readonly counterId: string;
}

export interface CountersDeleteInput {
  readonly counterId: string;
}

export interface CountersGetInput {
  readonly counterId: string;
}

export interface CountersIncrementInput {
  readonly counterId: string;
}

export interface CountersListInput {
  readonly sessionId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface CountersResetInput {
  readonly counterId: string;
}

/** A job whose attempts are used up. It can be run again. */
export interface DeadLetter {
  readonly queue: string;
  readonly id: string;
  /** What kind of work. */
  readonly name: string;
  /** What the last attempt failed with. */
  readonly reason: string;
  readonly recordedAt: string;
  readonly diedAt: string;
}

/** What the decision function says of somebody. */
export interface Decision {
  readonly allowed: boolean;
  /** Whether they may know that the resource exists. */
  readonly visible: boolean;
  /** Which role or entry decided. */
  readonly reason: string;
}

/** What a project says by mail every day, or every week. */
export interface Digest {
  readonly id: 'daily' | 'weekly';
  readonly enabled: boolean;
  /** Of the day, in the project’s time zone. */
  readonly hour: number;
  /** 1 is Monday, 7 is Sunday; null when daily. */
  readonly weekday: number | null;
  /** Accounts of the project; null is its owner and every member, whoever they are when it is sent. */
  readonly recipients: readonly string[] | null;
  /** You want none of it, whoever the recipients are. */
  readonly declined: boolean;
  /** How many would get it now: the recipients less who declined. */
  readonly reaches: number;
  /** Null while it is disabled. */
  readonly nextDueAt: string | null;
}

/** What a digest says, as figures. */
export interface DigestContent {
  readonly period: 'daily' | 'weekly';
  readonly projectName: string;
  readonly timeZone: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** When the first day begins. */
  readonly start: string;
  /** When the last day has ended. */
  readonly end: string;
  /** Events are counted by hours of UTC; an hour is of the day it begins in. */
  readonly countedFrom: string;
  readonly countedTo: string;
  readonly total: number;
  /** Of the day, or the seven days, before. */
  readonly previousTotal: number;
  /** By hour of a day, by day of seven. */
  readonly bars: readonly {
    readonly start: string;
    readonly count: number;
  }[];
  readonly levels: readonly {
    readonly level: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
    readonly count: number;
    readonly previousCount: number;
  }[];
  /** The ten most frequent. */
  readonly names: readonly {
    readonly name: string;
    readonly count: number;
    readonly previousCount: number;
  }[];
  /** What the others come to. */
  readonly otherNames: {
    readonly names: number;
    readonly count: number;
  };
  /** Errors by names that had none before. */
  readonly newErrors: readonly {
    readonly name: string;
    readonly level: 'error' | 'fatal';
    readonly count: number;
    /** The hour in which it was seen first. */
    readonly firstSeen: string;
  }[];
  readonly moreNewErrors: number;
  readonly losses: {
    readonly refused: number;
    readonly limited: number;
    readonly duplicate: number;
  };
  /** Absent in editions of before alerts were told. */
  readonly alerts?: {
    /** Alerts that fired in these days. */
    readonly fired: number;
    /** Up to five: those that were still firing, then the latest. */
    readonly episodes: readonly {
      readonly ruleName: string;
      readonly firedAt: string;
      /** How long; null for one that was still firing. */
      readonly seconds: number | null;
    }[];
  };
}

/** What became of a digest once. */
export interface DigestEdition {
  readonly id: string;
  /** The day that it is about, or the first of seven. */
  readonly firstDay: string;
  readonly dueAt: string;
  readonly completedAt: string;
  readonly status: 'sent' | 'skipped';
  /** Why it was skipped: nothing arrived, nobody was to get it, or it was disabled meanwhile. */
  readonly reason: 'quiet' | 'nobody' | 'disabled' | null;
  /** Mails that were sent. */
  readonly recipients: number;
  /** Events; null when none were counted. */
  readonly total: number | null;
  readonly previousTotal: number | null;
}

/** A digest as it is mailed. */
export interface DigestMail {
  readonly subject: string;
  /** A whole document, without scripts or anything from elsewhere. */
  readonly html: string;
  readonly text: string;
  readonly content: DigestContent;
}

/** A digest, to one account, as the link in its mails tells of it. */
export interface DigestSubscription {
  readonly period: 'daily' | 'weekly';
  /** Null when the account does not work with it any more, or one of the two is gone. */
  readonly project: {
    readonly id: string;
    readonly name: string;
  } | null;
  readonly unsubscribed: boolean;
}

export interface DigestsDeclineInput {
  readonly projectId: string;
  /** A project has two digests, `daily` and `weekly`. */
  readonly digestId: 'daily' | 'weekly';
  readonly declined: boolean;
}

export interface DigestsEditionInput {
  readonly projectId: string;
  /** A project has two digests, `daily` and `weekly`. */
  readonly digestId: 'daily' | 'weekly';
  readonly editionId: string;
  /** Of your account unless told. */
  readonly language?: 'en' | 'de' | undefined;
}

export interface DigestsEditionsInput {
  readonly projectId: string;
  /** A project has two digests, `daily` and `weekly`. */
  readonly digestId: 'daily' | 'weekly';
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface DigestsListInput {
  readonly projectId: string;
}

export interface DigestsPreviewInput {
  readonly projectId: string;
  /** A project has two digests, `daily` and `weekly`. */
  readonly digestId: 'daily' | 'weekly';
  /** Of your account unless told. */
  readonly language?: 'en' | 'de' | undefined;
}

export interface DigestsSendInput {
  readonly projectId: string;
  /** A project has two digests, `daily` and `weekly`. */
  readonly digestId: 'daily' | 'weekly';
}

export interface DigestsSendOutput {
  /** The address of your account. */
  readonly to: string;
}

export interface DigestsSubscriptionInput {
  /** Of the link in the mail. */
  readonly token: string;
}

export interface DigestsUnsubscribeInput {
  /** Of the link in the mail. */
  readonly token: string;
}

export interface DigestsUpdateInput {
  readonly projectId: string;
  /** A project has two digests, `daily` and `weekly`. */
  readonly digestId: 'daily' | 'weekly';
  readonly enabled?: boolean | undefined;
  /** Of the day, in the project’s time zone. */
  readonly hour?: number | undefined;
  /** 1 is Monday, 7 is Sunday; of the weekly one alone. */
  readonly weekday?: number | undefined;
  /** Accounts of the project; null is its owner and every member, whoever they are when it is sent. */
  readonly recipients?: readonly string[] | null | undefined;
}

/** Something that happened in an app, as it is stored. */
export interface Event {
  /** Its place in the project, in the order of commits. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  readonly message: string | null;
  readonly properties: Readonly<Record<string, unknown>> | null;
  readonly userId: string | null;
  readonly sessionId: string | null;
  /** When it happened, by the sender. */
  readonly timestamp: string;
  readonly receivedAt: string;
  /** The sender’s clock was ahead: `timestamp` has been corrected. */
  readonly shifted: boolean;
}

/** Which values events have, the most frequent first. */
export interface EventBreakdown {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  /** Events in all. */
  readonly total: number;
  readonly values: readonly {
    /** As it is in the events: a property may have any kind of value. */
    readonly value: unknown;
    readonly count: number;
    /** Of all events, from 0 to 1. */
    readonly share: number;
  }[];
  /** Events with other values. */
  readonly others: number;
  /** Events that have none. */
  readonly without: number;
}

/** The receipt of a removal of events; by retention one per day (UTC) and number of days kept. */
export interface EventDeletion {
  readonly id: string;
  /** `retention`: their time was up; `request`: somebody asked for it. */
  readonly reason: 'retention' | 'request' | 'project';
  /** The account that asked for it. */
  readonly requestedBy: string | null;
  /** Days that events were kept; null unless by retention. */
  readonly retentionDays: number | null;
  /** Events received before were removed. */
  readonly receivedBefore: string;
  /** Position of the last event that is removed. */
  readonly through: number;
  /** How many were removed so far; all of them, when it is finished. */
  readonly events: number;
  /** When the first of them was received. */
  readonly firstReceivedAt: string | null;
  /** When the last of them was received. */
  readonly lastReceivedAt: string | null;
  readonly startedAt: string;
  /** Null while it is going on; the events are hidden already. */
  readonly finishedAt: string | null;
}

/** How far those come who begin. */
export interface EventFunnel {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly {
    readonly name: string;
    /** Who came as far as this step. */
    readonly count: number;
    /** From 0 to 1; 0 when nobody began. */
    readonly shareOfFirst: number;
    /** From 0 to 1; 0 when nobody came to the one before. */
    readonly shareOfPrevious: number;
    /** To the next step, for the one in the middle of those who took it; null when nobody did. */
    readonly secondsToNext: number | null;
  }[];
}

/** Who returns after how long. */
export interface EventRetention {
  readonly from: string;
  readonly to: string;
  readonly interval: 'day' | 'week';
  readonly cohorts: readonly {
    /** When the day or week begins. */
    readonly start: string;
    /** Who came in it. */
    readonly size: number;
    /** How many of them returned in it, in the next, and so on, as far as these have begun. */
    readonly returned: readonly number[];
  }[];
}

/** Counts over time; where there is no bucket, there was nothing. */
export interface EventStats {
  readonly from: string;
  readonly to: string;
  readonly interval: 'hour' | 'day';
  readonly total: number;
  readonly buckets: readonly {
    readonly start: string;
    /** The level or name; null for all, or all others, together. */
    readonly key: string | null;
    readonly count: number;
  }[];
}

export interface EventsBreakdownInput {
  readonly projectId: string;
  /** `name` unless told, `level`, `userId`, `sessionId`, or a property: `properties.plan`, `properties.order.total`. */
  readonly by?: string | undefined;
  /** One level, or a list of them. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'fatal' | readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | undefined;
  /** One name, or a list of them. */
  readonly name?: string | readonly string[] | undefined;
  /** Only those of this user. */
  readonly userId?: string | undefined;
  /** Only those of this session of the app. */
  readonly sessionId?: string | undefined;
  /** What properties must be equal to, all of them: keys, or paths with dots (`order.total`), with texts, numbers, booleans or null. In a query `properties[plan]=pro&properties[order.total]=40`, a text that looks like a number in quotes. */
  readonly properties?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  /** Text that is in the name, the message or the value of a property, in capitals or not. */
  readonly search?: string | undefined;
  /** Received at this time or later; a day ago unless told. */
  readonly from?: string | undefined;
  /** Received before this time; now unless told. */
  readonly to?: string | undefined;
  /** Values that are told apart, 10 unless told. */
  readonly limit?: number | undefined;
}

export interface EventsFunnelInput {
  readonly projectId: string;
  /** What happens one after the other. */
  readonly steps: readonly {
    readonly name: string;
    /** What properties must be equal to, all of them: keys, or paths with dots (`order.total`), with texts, numbers, booleans or null. In a query `properties[plan]=pro&properties[order.total]=40`, a text that looks like a number in quotes. */
    readonly properties?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  }[];
  /** From the first step to the last; 7 days unless told. */
  readonly windowSeconds?: number | undefined;
  /** Whose events belong together; `userId` unless told. Events without one are left out. */
  readonly by?: 'userId' | 'sessionId' | undefined;
  /** Received at this time or later; 7 days ago unless told. */
  readonly from?: string | undefined;
  /** Received before this time; now unless told. */
  readonly to?: string | undefined;
}

export interface EventsIngestBatchInput {
  /** Each as `events.ingest` takes it; bad ones are refused by their place, good ones are stored. */
  readonly events: readonly unknown[];
}

export interface EventsIngestInput {
  /** The same one is stored once in a project; drawn here when left out. */
  readonly id?: string | undefined;
  /** What happened, e.g. `order.paid`. */
  readonly name: string;
  /** `info` unless told. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'fatal' | undefined;
  readonly message?: string | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
  readonly userId?: string | undefined;
  readonly sessionId?: string | undefined;
  /** When it happened; now unless told. One more than 10 minutes ahead is corrected and marked. */
  readonly timestamp?: string | undefined;
  /** When the sender’s clock said it was sending: what corrects it. */
  readonly sentAt?: string | undefined;
}

export interface EventsQueryInput {
  readonly projectId: string;
  /** One level, or a list of them. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'fatal' | readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | undefined;
  /** One name, or a list of them. */
  readonly name?: string | readonly string[] | undefined;
  /** Only those of this user. */
  readonly userId?: string | undefined;
  /** Only those of this session of the app. */
  readonly sessionId?: string | undefined;
  /** What properties must be equal to, all of them: keys, or paths with dots (`order.total`), with texts, numbers, booleans or null. In a query `properties[plan]=pro&properties[order.total]=40`, a text that looks like a number in quotes. */
  readonly properties?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  /** Text that is in the name, the message or the value of a property, in capitals or not. */
  readonly search?: string | undefined;
  /** Received at this time or later. */
  readonly from?: string | undefined;
  /** Received before this time. */
  readonly to?: string | undefined;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export type EventsRecentInput = Readonly<Record<string, never>>;

export interface EventsRetentionInput {
  readonly projectId: string;
  /** What puts somebody into the group of a day or week. */
  readonly came: {
    readonly name: string;
    /** What properties must be equal to, all of them: keys, or paths with dots (`order.total`), with texts, numbers, booleans or null. In a query `properties[plan]=pro&properties[order.total]=40`, a text that looks like a number in quotes. */
    readonly properties?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  };
  /** What counts as returning; the same event unless told. */
  readonly returned?: {
    readonly name: string;
    /** What properties must be equal to, all of them: keys, or paths with dots (`order.total`), with texts, numbers, booleans or null. In a query `properties[plan]=pro&properties[order.total]=40`, a text that looks like a number in quotes. */
    readonly properties?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  } | undefined;
  /** `day` unless told. Weeks begin on Monday. */
  readonly interval?: 'day' | 'week' | undefined;
  /** Whose events belong together; `userId` unless told. Events without one are left out. */
  readonly by?: 'userId' | 'sessionId' | undefined;
  /** 14 days or 8 weeks ago unless told. Its day or week is counted from here on. */
  readonly from?: string | undefined;
  /** Now unless told. */
  readonly to?: string | undefined;
}

export interface EventsStatsInput {
  readonly projectId: string;
  /** A day ago by hour, 30 days ago by day, unless told. */
  readonly from?: string | undefined;
  /** Now unless told. */
  readonly to?: string | undefined;
  /** `hour` unless told; days are those of the project. */
  readonly interval?: 'hour' | 'day' | undefined;
  /** Counts apart: each level, or the 20 most frequent names and the others together. */
  readonly by?: 'level' | 'name' | undefined;
  /** One level, or a list of them. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'fatal' | readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | undefined;
  /** One name, or a list of them. */
  readonly name?: string | readonly string[] | undefined;
}

/** An event, or a snapshot: the project, its last events, how many were skipped. */
export type EventsWatchData = unknown;

export interface EventsWatchInput {
  readonly projectId: string;
  /** One level, or a list of them. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'fatal' | readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | undefined;
  /** One name, or a list of them. */
  readonly name?: string | readonly string[] | undefined;
}

/** A file of a project’s events, and how far writing it has come. */
export interface Export {
  readonly id: string;
  readonly format: 'csv' | 'ndjson';
  /** As it was asked for. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Why it has failed. */
  readonly error: 'EXPORT_TOO_LARGE' | 'EXPORT_FAILED' | null;
  /** Of the events that are to be looked at. */
  readonly progress: number;
  /** Events that are in the file so far. */
  readonly rows: number;
  /** Of the file so far, compressed. */
  readonly bytes: number;
  /** The account; null for a key. */
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly completedAt: string | null;
  /** When it will be removed; null while it is being written. */
  readonly expiresAt: string | null;
}

export interface ExportsCreateInput {
  readonly projectId: string;
  readonly format: 'csv' | 'ndjson';
  /** Which events; all of them unless told. */
  readonly filter?: {
    /** One level, or a list of them. */
    readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'fatal' | readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | undefined;
    /** One name, or a list of them. */
    readonly name?: string | readonly string[] | undefined;
    /** Only those of this user. */
    readonly userId?: string | undefined;
    /** Only those of this session of the app. */
    readonly sessionId?: string | undefined;
    /** What properties must be equal to, all of them: keys, or paths with dots (`order.total`), with texts, numbers, booleans or null. In a query `properties[plan]=pro&properties[order.total]=40`, a text that looks like a number in quotes. */
    readonly properties?: Readonly<Record<string, string | number | boolean | null>> | undefined;
    /** Text that is in the name, the message or the value of a property, in capitals or not. */
    readonly search?: string | undefined;
    /** Received at this time or later. */
    readonly from?: string | undefined;
    /** Received before this time. */
    readonly to?: string | undefined;
  } | undefined;
}

export interface ExportsDeleteInput {
  readonly projectId: string;
  readonly exportId: string;
}

export interface ExportsFileInput {
  readonly projectId: string;
  readonly exportId: string;
}

export interface ExportsFileOutput {
  /** Proposed to whoever saves it. */
  readonly name: string;
  readonly contentType: string;
  /** Of the file. */
  readonly bytes: number;
  /** Of the file as it is sent to who accepts gzip. */
  readonly compressedBytes: number;
}

export interface ExportsGetInput {
  readonly projectId: string;
  readonly exportId: string;
}

export interface ExportsListInput {
  readonly projectId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

/** What became of the events of a batch. */
export interface IngestBatchReceipt {
  /** Stored now. */
  readonly accepted: number;
  /** Stored before, or twice in this batch. */
  readonly duplicates: number;
  readonly rejected: readonly {
    /** Which of `events`, counted from 0. */
    readonly index: number;
    readonly code: string;
    readonly message: string;
  }[];
}

/** An event that is stored, now or before. */
export interface IngestReceipt {
  readonly id: string;
  readonly status: 'stored' | 'duplicate';
}

/** The offer of a role in a session. */
export interface Invitation {
  readonly id: string;
  readonly sessionId: string;
  /** `host` runs the session with the owner, `moderator` keeps order. */
  readonly role: 'host' | 'moderator';
  /** Null: whoever has the link may accept it, once. */
  readonly email: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** A project in the list of who works with it. */
export interface ListedProject {
  readonly id: string;
  readonly name: string;
  /** IANA name; what a day is in charts and digests. */
  readonly timeZone: string;
  /** Days that events are kept. */
  readonly retentionDays: number;
  /** Events per second in the long run; null is the installation’s limit. */
  readonly ingestPerSecond: number | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What the caller is there. */
  readonly role: 'owner' | 'host' | 'moderator';
}

/** A session that the caller owns or helps to run. */
export interface ListedSession {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly status: 'draft' | 'lobby' | 'live' | 'paused' | 'ended' | 'archived';
  readonly language: string;
  readonly anonymous: boolean;
  readonly chat: boolean;
  readonly maxParticipants: number | null;
  /** Joining asks for a passcode as well. */
  readonly hasPasscode: boolean;
  /** Its board: where its activity arrives as events; null for the audience. */
  readonly projectId: string | null;
  /** Where the presenter is in the slides. */
  readonly slide: number | null;
  /** `before`: what the audience says waits for the staff. */
  readonly moderation: 'after' | 'before';
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** What the caller is there. */
  readonly role: 'owner' | 'host' | 'moderator';
}

/** Counts of what was not stored as it came, newest hour first. */
export interface LossLedger {
  readonly from: string;
  readonly to: string;
  readonly totals: {
    readonly refused: number;
    readonly duplicate: number;
    readonly limited: number;
    readonly shifted: number;
  };
  readonly entries: readonly {
    readonly hour: string;
    readonly reason: 'refused' | 'duplicate' | 'limited' | 'shifted';
    /** Of the error that events were refused with. */
    readonly code: string | null;
    readonly count: number;
  }[];
}

/** An account that owns a session or helps to run it. */
export interface Member {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'host' | 'moderator';
  readonly createdAt: string;
}

export interface MembersAcceptInput {
  readonly token: string;
}

export interface MembersAcceptOutput {
  readonly member: Member;
  readonly session: Session;
}

export interface MembersAddInput {
  readonly sessionId: string;
  /** Compared trimmed and lower-cased. */
  readonly email?: string | undefined;
  /** Either this or `email`. */
  readonly userId?: string | undefined;
  /** `host` runs the session with the owner, `moderator` keeps order. */
  readonly role: 'host' | 'moderator';
}

/** One of the two. */
export interface MembersAddOutput {
  readonly member: Member | null;
  readonly invitation: NewInvitation | null;
}

export interface MembersInvitationsInput {
  readonly sessionId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface MembersInviteInput {
  readonly sessionId: string;
  /** `host` runs the session with the owner, `moderator` keeps order. */
  readonly role: 'host' | 'moderator';
  /** Null, the default, makes a link. */
  readonly email?: string | null | undefined;
}

export interface MembersListInput {
  readonly sessionId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface MembersRemoveInput {
  readonly sessionId: string;
  readonly userId: string;
}

export interface MembersUpdateInput {
  readonly sessionId: string;
  readonly userId: string;
  /** `host` runs the session with the owner, `moderator` keeps order. */
  readonly role: 'host' | 'moderator';
}

export interface MembersWithdrawInput {
  readonly sessionId: string;
  readonly invitationId: string;
}

/** A line of chat or a question of a session. */
export interface Message {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: 'chat' | 'question';
  /** Opaque; the own participant’s id is the one that joining answered. */
  readonly authorId: string;
  readonly authorRole: 'participant' | 'staff';
  /** For the staff and the author; null for everybody else. */
  readonly authorName: string | null;
  readonly content: string;
  readonly state: 'pending' | 'active' | 'answered' | 'pinned' | 'archived' | 'deleted';
  readonly upvotes: number;
  /** By the caller; false in what everybody is told. */
  readonly upvoted: boolean;
  readonly createdAt: string;
  /** Of two readings the one with the higher version is newer. */
  readonly version: number;
}

export interface MessageUpvotes {
  readonly messageId: string;
  readonly upvotes: number;
  readonly version: number;
}

export interface MessagesListInput {
  readonly sessionId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  /** Of this kind alone; both unless told. */
  readonly kind?: 'chat' | 'question' | undefined;
  /** In this state alone, of those that you may see; `pending` is what waits for the staff. */
  readonly state?: 'pending' | 'active' | 'answered' | 'pinned' | 'archived' | undefined;
}

export interface MessagesModerateInput {
  readonly messageId: string;
  /** The audience sees `active`, `answered` and `pinned`; `deleted` is for good. */
  readonly state: 'active' | 'answered' | 'pinned' | 'archived' | 'deleted';
}

export interface MessagesPostInput {
  readonly sessionId: string;
  readonly kind: 'chat' | 'question';
  /** Blanks around it go. */
  readonly content: string;
}

export interface MessagesUpvoteInput {
  readonly messageId: string;
}

/** A key of a project that has just been made. */
export interface NewApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ('ingest' | 'read')[];
  /** Shown this once: only its hash is kept. */
  readonly key: string;
}

export interface NewInvitation {
  readonly id: string;
  readonly sessionId: string;
  /** `host` runs the session with the owner, `moderator` keeps order. */
  readonly role: 'host' | 'moderator';
  /** Null: whoever has the link may accept it, once. */
  readonly email: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Leads to the page that accepts it; also sent by mail where there is an address. */
  readonly acceptUrl: string;
  /** For `POST /invitations/accept`. Shown this once. */
  readonly token: string;
}

/** A link that has just been made. */
export interface NewShare {
  readonly id: string;
  readonly name: string;
  /** The view it was made of. */
  readonly viewId: string | null;
  /** Levels and names that it shows; null is all. */
  readonly filter: {
    readonly level: readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | null;
    readonly name: readonly string[] | null;
  };
  /** Whether the events themselves are shown, not their counts alone. */
  readonly includesEvents: boolean;
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** Shown this once: only its hash is kept. */
  readonly token: string;
  /** Of the page; the token is behind its #, which browsers send to nobody. */
  readonly url: string;
}

/** A webhook and its new secret. */
export interface NewWebhook {
  readonly id: string;
  readonly url: string;
  readonly types: readonly ('alert.fired' | 'alert.recovered')[];
  readonly enabled: boolean;
  /** `gone`: the receiver answered 410. Null while it is enabled. */
  readonly disabledReason: 'owner' | 'gone' | null;
  readonly disabledAt: string | null;
  /** Until then notices are signed with the secret before as well. */
  readonly previousSecretUntil: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What notices are signed with (Standard Webhooks). Shown this once. */
  readonly secret: string;
}

/** Somebody who joined a session by its code. */
export interface Participant {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string | null;
  readonly joinedAt: string;
  /** May vote, may not post. */
  readonly muted: boolean;
  /** Was sent out; may join again. */
  readonly kicked: boolean;
  /** Was sent out for good. */
  readonly banned: boolean;
}

export interface ParticipantsBanInput {
  readonly sessionId: string;
  readonly participantId: string;
}

export interface ParticipantsKickInput {
  readonly sessionId: string;
  readonly participantId: string;
}

export interface ParticipantsMuteInput {
  readonly sessionId: string;
  readonly participantId: string;
}

export interface ParticipantsUnbanInput {
  readonly sessionId: string;
  readonly participantId: string;
}

export interface ParticipantsUnmuteInput {
  readonly sessionId: string;
  readonly participantId: string;
}

/** A question with options, asked in one or more rounds. */
export interface Poll {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: 'single' | 'multiple';
  readonly title: string;
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
  }[];
  readonly status: 'draft' | 'open' | 'closed' | 'revealed';
  readonly round: number;
  readonly voteChange: 'until_close' | 'final';
  readonly resultVisibility: 'always' | 'after_vote' | 'after_close' | 'host';
  readonly minChoices: number;
  readonly maxChoices: number;
  readonly durationSeconds: number | null;
  readonly deadline: string | null;
  readonly version: number;
  readonly position: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

export interface PollDetail {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: 'single' | 'multiple';
  readonly title: string;
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
  }[];
  readonly status: 'draft' | 'open' | 'closed' | 'revealed';
  readonly round: number;
  readonly voteChange: 'until_close' | 'final';
  readonly resultVisibility: 'always' | 'after_vote' | 'after_close' | 'host';
  readonly minChoices: number;
  readonly maxChoices: number;
  readonly durationSeconds: number | null;
  readonly deadline: string | null;
  readonly version: number;
  readonly position: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** The own ballot of the current round; null for those who have none. */
  readonly ballot: Ballot | null;
}

export interface PollRecount {
  readonly pollId: string;
  readonly round: number;
  /** Whether `tally` is a seal; otherwise it is the running tally. */
  readonly sealed: boolean;
  readonly tally: {
    readonly total: number;
    readonly options: readonly {
      readonly id: string;
      readonly votes: number;
    }[];
  };
  /** Counted anew from the ballots. */
  readonly recount: {
    readonly total: number;
    readonly options: readonly {
      readonly id: string;
      readonly votes: number;
    }[];
  };
  readonly matches: boolean;
}

export interface PollResults {
  readonly pollId: string;
  readonly kind: 'single' | 'multiple';
  readonly status: 'draft' | 'open' | 'closed' | 'revealed';
  readonly round: number;
  /** How many have voted. */
  readonly total: number;
  readonly options: readonly {
    readonly id: string;
    /** null for who may not see results. */
    readonly votes: number | null;
  }[];
  readonly version: number;
  readonly sealed: boolean;
}

export interface PollsCloseInput {
  readonly pollId: string;
}

export interface PollsCreateInput {
  readonly sessionId: string;
  readonly kind: 'single' | 'multiple';
  readonly title: string;
  readonly options: readonly {
    readonly text: string;
  }[];
  /** `until_close` unless told. */
  readonly voteChange?: 'until_close' | 'final' | undefined;
  /** `always` unless told. */
  readonly resultVisibility?: 'always' | 'after_vote' | 'after_close' | 'host' | undefined;
  /** `multiple` only; 1 unless told. */
  readonly minChoices?: number | undefined;
  /** `multiple` only; all unless told. */
  readonly maxChoices?: number | undefined;
  /** Voting ends so long after a round is opened. */
  readonly durationSeconds?: number | undefined;
  /** Voting ends at this time. */
  readonly deadline?: string | undefined;
}

export interface PollsDeleteInput {
  readonly pollId: string;
}

export interface PollsGetInput {
  readonly pollId: string;
}

export interface PollsListInput {
  readonly sessionId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface PollsNextRoundInput {
  readonly pollId: string;
}

export interface PollsOpenInput {
  readonly pollId: string;
  /** Voting ends at this time. */
  readonly deadline?: string | undefined;
  /** Voting ends so long after now. */
  readonly durationSeconds?: number | undefined;
}

export interface PollsRecountInput {
  readonly pollId: string;
  readonly round?: number | undefined;
}

export interface PollsResultsInput {
  readonly pollId: string;
  /** The current round unless told. */
  readonly round?: number | undefined;
}

export interface PollsRevealInput {
  readonly pollId: string;
}

export interface PollsRoundsInput {
  readonly pollId: string;
}

export interface PollsRoundsOutput {
  readonly rounds: readonly PollResults[];
}

export interface PollsUpdateInput {
  readonly pollId: string;
  readonly title?: string | undefined;
  /** All options, in their new order. */
  readonly options?: readonly {
    /** Of an option that stays; without it the option is new. */
    readonly id?: string | undefined;
    readonly text: string;
  }[] | undefined;
  /** `until_close` unless told. */
  readonly voteChange?: 'until_close' | 'final' | undefined;
  /** `always` unless told. */
  readonly resultVisibility?: 'always' | 'after_vote' | 'after_close' | 'host' | undefined;
  /** `multiple` only; 1 unless told. */
  readonly minChoices?: number | undefined;
  /** `multiple` only; all unless told. */
  readonly maxChoices?: number | undefined;
  readonly durationSeconds?: number | null | undefined;
  /** Place in the run sheet. */
  readonly position?: number | undefined;
}

export interface PollsVoteInput {
  readonly pollId: string;
  readonly optionIds: readonly string[];
  /** Counts in this round or not at all; the open one unless told. */
  readonly round?: number | undefined;
}

export interface PollsWatchInput {
  readonly pollId: string;
}

/** What apps send events to. */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** IANA name; what a day is in charts and digests. */
  readonly timeZone: string;
  /** Days that events are kept. */
  readonly retentionDays: number;
  /** Events per second in the long run; null is the installation’s limit. */
  readonly ingestPerSecond: number | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An account that owns a project or works with it. */
export interface ProjectMember {
  readonly projectId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'host' | 'moderator';
  readonly createdAt: string;
}

export interface ProjectsCreateInput {
  readonly name: string;
  readonly timeZone?: string | undefined;
  /** Days that events are kept; the installation’s default unless told. */
  readonly retentionDays?: number | undefined;
  /** Events per second in the long run; null, the default, is the installation’s limit. */
  readonly ingestPerSecond?: number | null | undefined;
}

export interface ProjectsCreateKeyInput {
  readonly projectId: string;
  /** For people: which app has it. */
  readonly name: string;
  /** `ingest` may send, `read` may read and follow; `ingest` unless told. */
  readonly scopes?: readonly ('ingest' | 'read')[] | undefined;
}

export interface ProjectsDeleteEventsInput {
  readonly projectId: string;
}

export interface ProjectsDeleteInput {
  readonly projectId: string;
}

export interface ProjectsDeletionsInput {
  readonly projectId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface ProjectsGetInput {
  readonly projectId: string;
}

export interface ProjectsLedgerInput {
  readonly projectId: string;
  /** A day ago unless told. */
  readonly from?: string | undefined;
  /** Now unless told. */
  readonly to?: string | undefined;
}

export interface ProjectsListInput {
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface ProjectsListKeysInput {
  readonly projectId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface ProjectsMembersInput {
  readonly projectId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface ProjectsPreviewRetentionInput {
  readonly projectId: string;
  /** What is set unless told. */
  readonly days?: number | undefined;
}

export interface ProjectsPutMemberInput {
  readonly projectId: string;
  /** Of an account that has proven it. */
  readonly email?: string | undefined;
  /** Either this or `email`. */
  readonly userId?: string | undefined;
  /** `host` changes the project and its keys, `moderator` reads and follows. */
  readonly role: 'host' | 'moderator';
}

export interface ProjectsRemoveMemberInput {
  readonly projectId: string;
  readonly userId: string;
}

export interface ProjectsRevokeKeyInput {
  readonly projectId: string;
  readonly keyId: string;
}

export interface ProjectsRotateKeyInput {
  readonly projectId: string;
  readonly keyId: string;
}

export interface ProjectsUpdateInput {
  readonly projectId: string;
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  /** Days that events are kept; the installation’s default unless told. */
  readonly retentionDays?: number | undefined;
  /** Events per second in the long run; null, the default, is the installation’s limit. */
  readonly ingestPerSecond?: number | null | undefined;
}

/** Work that is done in the background. */
export interface Queue {
  readonly queue: string;
  /** Jobs to be done now, under way, or between two attempts. */
  readonly pending: number;
  /** Jobs to be done at a later time. */
  readonly delayed: number;
  /** Jobs whose attempts are used up. */
  readonly dead: number;
}

/** What keeping events for so many days would mean now. */
export interface RetentionPreview {
  readonly days: number;
  /** So many days of 24 hours ago. */
  readonly receivedBefore: string;
  /** Events received before, which would be removed; exact. */
  readonly due: number;
  /** Events that would stay; exact. */
  readonly kept: number;
}

/** A role with what it may do. */
export interface RolePermissions {
  readonly role: string;
  /** What the role holds now. */
  readonly permissions: readonly string[];
  readonly overrides: readonly {
    readonly permission: string;
    readonly effect: 'allow' | 'deny';
  }[];
}

/** A section of a board with filters, under a name. */
export interface SavedView {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly view: {
    readonly section: 'live' | 'insights';
    readonly query: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string | number | boolean | null>>>>;
  };
  readonly shared: boolean;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A live session that an audience joins by code. */
export interface Session {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly status: 'draft' | 'lobby' | 'live' | 'paused' | 'ended' | 'archived';
  readonly language: string;
  readonly anonymous: boolean;
  readonly chat: boolean;
  readonly maxParticipants: number | null;
  /** Joining asks for a passcode as well. */
  readonly hasPasscode: boolean;
  /** Its board: where its activity arrives as events; null for the audience. */
  readonly projectId: string | null;
  /** Where the presenter is in the slides. */
  readonly slide: number | null;
  /** `before`: what the audience says waits for the staff. */
  readonly moderation: 'after' | 'before';
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface SessionCounts {
  /** How many have joined. */
  readonly total: number;
  /** How many of them have a live connection now. */
  readonly connected: number;
  /** How many have voted in the current rounds of the open polls. */
  readonly answered: number;
}

export interface SessionSnapshot {
  readonly session: Session;
  readonly polls: readonly Poll[];
  readonly counters: readonly Counter[];
  readonly counts: SessionCounts;
}

export interface SessionsArchiveInput {
  readonly sessionId: string;
}

export interface SessionsCountsInput {
  readonly sessionId: string;
}

export interface SessionsCreateInput {
  /** Shown to everybody. */
  readonly title: string;
  /** BCP 47 tag; `en` unless told. */
  readonly language?: string | undefined;
  /** Join without a name; true unless told. */
  readonly anonymous?: boolean | undefined;
  /** Whether the staff looks at messages before the audience sees them; `after` unless told. */
  readonly moderation?: 'after' | 'before' | undefined;
  /** Chat on; true unless told. */
  readonly chat?: boolean | undefined;
  readonly maxParticipants?: number | null | undefined;
  /** A project of yours: what happens in the session from now on arrives there as events. */
  readonly projectId?: string | null | undefined;
  /** Asked for when joining; null, the default, is none. */
  readonly passcode?: string | null | undefined;
}

export interface SessionsDeleteInput {
  readonly sessionId: string;
}

export interface SessionsDuplicateInput {
  readonly sessionId: string;
}

export interface SessionsEndInput {
  readonly sessionId: string;
}

export interface SessionsGetInput {
  readonly sessionId: string;
}

export interface SessionsJoinInput {
  /** The six-character code, as people type it. */
  readonly code: string;
  readonly name?: string | undefined;
  readonly passcode?: string | undefined;
}

export interface SessionsJoinOutput {
  readonly participant: Participant;
  readonly session: Session;
  readonly token: string;
}

export interface SessionsListInput {
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface SessionsLobbyInput {
  readonly sessionId: string;
}

export interface SessionsObserveInput {
  /** The six-character code, as people type it. */
  readonly code: string;
  readonly passcode?: string | undefined;
}

export interface SessionsObserveOutput {
  readonly session: Session;
  readonly token: string;
}

export interface SessionsParticipantsInput {
  readonly sessionId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface SessionsPauseInput {
  readonly sessionId: string;
}

export interface SessionsResumeInput {
  readonly sessionId: string;
}

export interface SessionsSlideInput {
  readonly sessionId: string;
  readonly slide: number | null;
}

export interface SessionsSnapshotInput {
  readonly sessionId: string;
}

export interface SessionsStartInput {
  readonly sessionId: string;
}

export interface SessionsTimelineInput {
  readonly sessionId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface SessionsUpdateInput {
  readonly sessionId: string;
  /** Shown to everybody. */
  readonly title?: string | undefined;
  /** BCP 47 tag; `en` unless told. */
  readonly language?: string | undefined;
  /** Join without a name; true unless told. */
  readonly anonymous?: boolean | undefined;
  /** Whether the staff looks at messages before the audience sees them; `after` unless told. */
  readonly moderation?: 'after' | 'before' | undefined;
  /** Chat on; true unless told. */
  readonly chat?: boolean | undefined;
  readonly maxParticipants?: number | null | undefined;
  /** A project of yours: what happens in the session from now on arrives there as events. */
  readonly projectId?: string | null | undefined;
  /** Asked for when joining; null, the default, is none. */
  readonly passcode?: string | null | undefined;
}

export interface SessionsWatchEvents {
  readonly 'session.snapshot': SessionSnapshot;
  readonly 'session.counts': SessionCounts;
  readonly 'counter.changed': CounterState;
  readonly 'message.upvoted': MessageUpvotes;
  readonly 'counter.created': {
    readonly counter: Counter;
  };
  readonly 'counter.deleted': {
    readonly counterId: string;
  };
  readonly 'counter.reset': {
    readonly counter: Counter;
  };
  readonly 'message.moderated': {
    readonly message: Message;
  };
  readonly 'message.posted': {
    readonly message: Message;
  };
  readonly 'message.removed': {
    readonly messageId: string;
    readonly version: number;
  };
  readonly 'participant.joined': {
    readonly participant: Participant;
  };
  readonly 'participant.moderated': {
    readonly participant: Participant;
  };
  readonly 'poll.option_corrected': {
    readonly pollId: string;
    readonly optionId: string;
    readonly before: string;
    readonly after: string;
  };
  readonly 'poll.closed': {
    readonly poll: Poll;
  };
  readonly 'poll.created': {
    readonly poll: Poll;
  };
  readonly 'poll.deleted': {
    readonly pollId: string;
  };
  readonly 'poll.opened': {
    readonly poll: Poll;
  };
  readonly 'poll.revealed': {
    readonly poll: Poll;
  };
  readonly 'poll.round_started': {
    readonly poll: Poll;
  };
  readonly 'poll.updated': {
    readonly poll: Poll;
  };
  readonly 'session.updated': {
    readonly session: Session;
  };
  readonly 'session.slide_changed': {
    readonly session: Session;
  };
  readonly 'session.lobby_opened': {
    readonly session: Session;
  };
  readonly 'session.started': {
    readonly session: Session;
  };
  readonly 'session.paused': {
    readonly session: Session;
  };
  readonly 'session.resumed': {
    readonly session: Session;
  };
  readonly 'session.ended': {
    readonly session: Session;
  };
  readonly 'session.archived': {
    readonly session: Session;
  };
}

export interface SessionsWatchInput {
  readonly sessionId: string;
}

/** A link to a board, without its token. */
export interface Share {
  readonly id: string;
  readonly name: string;
  /** The view it was made of. */
  readonly viewId: string | null;
  /** Levels and names that it shows; null is all. */
  readonly filter: {
    readonly level: readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | null;
    readonly name: readonly string[] | null;
  };
  /** Whether the events themselves are shown, not their counts alone. */
  readonly includesEvents: boolean;
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** A board as a link shows it. */
export interface SharedBoard {
  readonly name: string;
  readonly project: {
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
  };
  /** Levels and names that it shows; null is all. */
  readonly filter: {
    readonly level: readonly ('debug' | 'info' | 'warn' | 'error' | 'fatal')[] | null;
    readonly name: readonly string[] | null;
  };
  readonly includesEvents: boolean;
  readonly expiresAt: string | null;
}

export type SharesBoardInput = Readonly<Record<string, never>>;

export interface SharesCreateInput {
  readonly projectId: string;
  /** For people: who it is for. The view’s or the project’s unless told. */
  readonly name?: string | undefined;
  /** Only what this view shows now: later changes of the view are not followed. Everything unless told. */
  readonly viewId?: string | undefined;
  /** Show the events as well: they may hold personal data. Counts alone unless told. */
  readonly includesEvents?: boolean | undefined;
  /** It ends when revoked unless told. */
  readonly expiresAt?: string | undefined;
}

export interface SharesEventsInput {
  /** Received at this time or later. */
  readonly from?: string | undefined;
  /** Received before this time. */
  readonly to?: string | undefined;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface SharesListInput {
  readonly projectId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface SharesRevokeInput {
  readonly projectId: string;
  readonly shareId: string;
}

export interface SharesStatsInput {
  /** A day ago by hour, 30 days ago by day, unless told. */
  readonly from?: string | undefined;
  /** Now unless told. */
  readonly to?: string | undefined;
  /** `hour` unless told; days are those of the project. */
  readonly interval?: 'hour' | 'day' | undefined;
}

/** One sign-in on one device. */
export interface SignIn {
  readonly id: string;
  /** For people, e.g. `Firefox on Windows`. */
  readonly device: string;
  readonly createdAt: string;
  /** When its tokens were last refreshed. */
  readonly lastUsedAt: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

export interface SignedIn {
  readonly user: User;
  /** JWT for `Authorization: Bearer`. */
  readonly accessToken: string;
  /** Seconds until the access token expires. */
  readonly expiresIn: number;
  /** Only with `transport: "body"`. */
  readonly refreshToken?: string;
}

/** The keys of `/.well-known/jwks.json`. */
export interface SigningKeys {
  readonly keys: readonly {
    /** The `kid` of the tokens that it signs. */
    readonly id: string;
    /** `next` will sign, `current` signs, `previous` verifies what it has signed. */
    readonly stage: 'next' | 'current' | 'previous';
  }[];
}

export interface StreamsTicketInput {
  /** For example `poll:{id}`; who may follow each is decided when the stream opens. */
  readonly channels: readonly string[];
}

export interface StreamsTicketOutput {
  readonly ticket: string;
  /** Open the stream before this. */
  readonly expiresAt: string;
}

/** Something that happened, as subscribers were told it. */
export interface TimelineEntry {
  readonly position: number;
  readonly event: string;
  readonly data: unknown;
  readonly ts: string;
}

/** An account, as its owner sees it. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface ViewsCreateInput {
  readonly projectId: string;
  readonly name: string;
  readonly view: {
    readonly section: 'live' | 'insights';
    /** What the section’s address carries, e.g. `{ "level": ["error", "fatal"] }`. */
    readonly query: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string | number | boolean | null>>>>;
  };
  /** Seen by everybody who reads the project, not by you alone. */
  readonly shared?: boolean | undefined;
}

export interface ViewsDeleteInput {
  readonly projectId: string;
  readonly viewId: string;
}

export interface ViewsGetInput {
  readonly projectId: string;
  readonly viewId: string;
}

export interface ViewsListInput {
  readonly projectId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface ViewsUpdateInput {
  readonly projectId: string;
  readonly viewId: string;
  readonly name?: string | undefined;
  readonly view?: {
    readonly section: 'live' | 'insights';
    /** What the section’s address carries, e.g. `{ "level": ["error", "fatal"] }`. */
    readonly query: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string | number | boolean | null>>>>;
  } | undefined;
  /** Seen by everybody who reads the project, not by you alone. */
  readonly shared?: boolean | undefined;
}

export interface VoteReceipt {
  readonly pollId: string;
  readonly round: number;
  readonly version: number;
}

/** Where the notices of a project are sent. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly types: readonly ('alert.fired' | 'alert.recovered')[];
  readonly enabled: boolean;
  /** `gone`: the receiver answered 410. Null while it is enabled. */
  readonly disabledReason: 'owner' | 'gone' | null;
  readonly disabledAt: string | null;
  /** Until then notices are signed with the secret before as well. */
  readonly previousSecretUntil: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** One request to a receiver. */
export interface WebhookAttempt {
  /** 1, and one more for each time that the notice was sent again by hand. */
  readonly series: number;
  /** From 1 in each series. */
  readonly attempt: number;
  readonly at: string;
  readonly milliseconds: number;
  /** Of HTTP; null without an answer. */
  readonly status: number | null;
  /** Why there was no answer. */
  readonly error: 'not_allowed' | 'unreachable' | 'timeout' | 'too_large' | 'encoding' | 'redirects' | 'secret' | 'disabled' | null;
  /** How the answer’s body begins, 1 KB at most. */
  readonly response: string | null;
}

/** A notice for a webhook, and how far sending it has come. */
export interface WebhookDelivery {
  readonly id: string;
  /** `webhook-id`: the same with every attempt. */
  readonly noticeId: string;
  readonly type: string;
  readonly status: 'pending' | 'succeeded' | 'failed';
  readonly series: number;
  /** Made in this series. */
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly createdAt: string;
  readonly completedAt: string | null;
  readonly lastAttempt: WebhookAttempt | null;
}

/** A delivery with what is sent and every attempt. */
export interface WebhookDeliveryDetail {
  readonly id: string;
  /** `webhook-id`: the same with every attempt. */
  readonly noticeId: string;
  readonly type: string;
  readonly status: 'pending' | 'succeeded' | 'failed';
  readonly series: number;
  /** Made in this series. */
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly createdAt: string;
  readonly completedAt: string | null;
  /** What is sent, as JSON. */
  readonly body: string;
  /** The latest attempt first. */
  readonly log: readonly WebhookAttempt[];
}

export interface WebhooksCreateInput {
  readonly projectId: string;
  /** http or https, public, without a user name. Redirects are not followed. */
  readonly url: string;
  /** Which notices; all of them, those of later versions too, when empty. */
  readonly types?: readonly ('alert.fired' | 'alert.recovered')[] | undefined;
}

export interface WebhooksDeleteInput {
  readonly projectId: string;
  readonly webhookId: string;
}

export interface WebhooksDeliveriesInput {
  readonly projectId: string;
  readonly webhookId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly status?: 'pending' | 'succeeded' | 'failed' | undefined;
}

export interface WebhooksDeliveryInput {
  readonly projectId: string;
  readonly webhookId: string;
  readonly deliveryId: string;
}

export interface WebhooksGetInput {
  readonly projectId: string;
  readonly webhookId: string;
}

export interface WebhooksListInput {
  readonly projectId: string;
  /** How many to answer, 50 unless told. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface WebhooksResendInput {
  readonly projectId: string;
  readonly webhookId: string;
  readonly deliveryId: string;
}

export interface WebhooksRotateSecretInput {
  readonly projectId: string;
  readonly webhookId: string;
}

export interface WebhooksTestInput {
  readonly projectId: string;
  readonly webhookId: string;
}

export interface WebhooksUpdateInput {
  readonly projectId: string;
  readonly webhookId: string;
  /** http or https, public, without a user name. Redirects are not followed. */
  readonly url?: string | undefined;
  /** Which notices; all of them, those of later versions too, when empty. */
  readonly types?: readonly ('alert.fired' | 'alert.recovered')[] | undefined;
  readonly enabled?: boolean | undefined;
}
