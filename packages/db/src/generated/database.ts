// Generated from prisma/schema.prisma by scripts/generate-types.ts. Do not edit: run `pnpm db:generate`.

import type { ColumnType } from 'kysely';

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export type access_revocations = {
  /**
   * `sign-in:{id}`
   */
  subject: string;
  revoked_at: Generated<Timestamp>;
};

export type account_tokens = {
  /**
   * HMAC-SHA-256 of the token; the token itself is never stored.
   */
  token_hash: Buffer;
  user_id: string;
  /**
   * verify_email, change_email, reset_password
   */
  purpose: string;
  /**
   * What asked for it: a request that is worked on twice has one token.
   */
  request_id: string;
  /**
   * `{ email }`: the address that it was sent to.
   */
  data: unknown;
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  used_at: Timestamp | null;
};

export type acl_entries = {
  id: string;
  subject_type: string;
  subject_id: string;
  resource_type: string;
  resource_id: string;
  action: string;
  effect: string;
  created_at: Generated<Timestamp>;
};

export type alert_episodes = {
  id: string;
  project_id: string;
  rule_id: string;
  /**
   * Counted from 1 for each rule.
   */
  episode: number;
  /**
   * What the rule was called and what it watched then.
   */
  rule_name: string;
  condition: unknown;
  /**
   * Events in the window when it fired.
   */
  count: number;
  fired_at: Timestamp;
  ended_at: Timestamp | null;
  /**
   * `recovered`, or what was done to the rule meanwhile: `changed`, `disabled`, `deleted`.
   */
  ended_by: string | null;
};

export type alert_notices = {
  /**
   * The `webhook-id` too.
   */
  id: string;
  episode_id: string;
  /**
   * `fired` or `recovered`.
   */
  transition: string;
  /**
   * As the rule had them.
   */
  channels: string[];
  everyone: boolean;
  recipients: string[];
  created_at: Generated<Timestamp>;
  /**
   * When its mails and deliveries were recorded.
   */
  told_at: Timestamp | null;
};

export type alert_rules = {
  id: string;
  project_id: string;
  name: string;
  enabled: Generated<boolean>;
  /**
   * `count` or `silence`.
   */
  kind: string;
  /**
   * Any level, any name, when empty.
   */
  levels: string[];
  names: string[];
  /**
   * Null for silence.
   */
  threshold: number | null;
  window_seconds: number;
  cooldown_seconds: number;
  /**
   * `email`, `webhook`.
   */
  channels: string[];
  /**
   * The owner and every member are told by e-mail; otherwise these accounts.
   */
  everyone: Generated<boolean>;
  recipients: string[];
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
};

export type alert_standings = {
  rule_id: string;
  /**
   * The domain's `AlertStanding`.
   */
  standing: unknown;
};

export type alert_watches = {
  project_id: string;
  /**
   * Events up to here have been counted.
   */
  position: number;
  /**
   * When the last of them was received, or a time before it: which partitions the next are in.
   */
  last_received_at: Timestamp;
  looked_at: Timestamp;
  /**
   * Something may be to be told by then, although nothing is received.
   */
  next_look_at: Timestamp;
};

export type api_keys = {
  id: string;
  project_id: string;
  name: string;
  /**
   * `ingest`, `read`.
   */
  scopes: string[];
  /**
   * How the key begins, so that people tell theirs apart.
   */
  prefix: string;
  /**
   * SHA-256 of the key: it is 256 random bits, so there is nothing to guess.
   */
  key_hash: Buffer;
  created_at: Generated<Timestamp>;
  revoked_at: Timestamp | null;
};

export type audit_log = {
  id: string;
  at: Generated<Timestamp>;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  resource_type: string;
  resource_id: string;
  details: unknown;
  request_id: string;
  /**
   * Keyed digest of the network address: the same address can be recognised, not read.
   */
  address_hash: string | null;
};

export type ballots = {
  poll_id: string;
  round: number;
  participant_id: string;
  selections: number[];
  revision: Generated<number>;
  cast_at: Generated<Timestamp>;
};

export type board_shares = {
  id: string;
  project_id: string;
  created_by: string | null;
  view_id: string | null;
  name: string;
  /**
   * SHA-256 of the token: it is 256 random bits, so there is nothing to guess.
   */
  token_hash: Buffer;
  /**
   * Levels and names that it shows; of the view when it was made, whatever becomes of that.
   */
  filter: unknown;
  /**
   * Whether the events themselves are shown, not their counts alone.
   */
  includes_events: Generated<boolean>;
  created_at: Generated<Timestamp>;
  expires_at: Timestamp | null;
  revoked_at: Timestamp | null;
};

export type channel_heads = {
  channel: string;
  head: Generated<number>;
};

export type channel_log = {
  channel: string;
  position: number;
  name: string;
  data: unknown;
  at: Generated<Timestamp>;
};

export type counter_casts = {
  /**
   * A participant, or an account of the staff.
   */
  actor_id: string;
  key: string;
  digest: string;
  counter_id: string;
  value: number;
  version: number;
  cast_at: Generated<Timestamp>;
};

export type counter_shares = {
  counter_id: string;
  participant_id: string;
  amount: Generated<number>;
};

export type counters = {
  id: string;
  session_id: string;
  name: string;
  value: Generated<number>;
  initial: Generated<number>;
  minimum: number | null;
  maximum: number | null;
  step: Generated<number>;
  limit_per_participant: number | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
};

export type detached_event_partitions = {
  name: string;
  project_id: string | null;
  position: number | null;
};

export type digest_editions = {
  id: string;
  project_id: string;
  period: string;
  /**
   * The day that it is about, or the first of seven.
   */
  first_day: Timestamp;
  due_at: Timestamp;
  /**
   * `due`, `sent` or `skipped`.
   */
  status: Generated<string>;
  /**
   * Why it was not sent: `quiet`, `nobody` or `disabled`.
   */
  reason: string | null;
  /**
   * Mails that were written.
   */
  recipients: Generated<number>;
  /**
   * What was said; null until then.
   */
  content: unknown | null;
  created_at: Generated<Timestamp>;
  completed_at: Timestamp | null;
};

export type digests = {
  project_id: string;
  /**
   * `daily` or `weekly`.
   */
  period: string;
  enabled: Generated<boolean>;
  /**
   * Of the day, 0 to 23, in the project's time zone.
   */
  hour: number;
  /**
   * 1 is Monday; null when daily.
   */
  weekday: number | null;
  /**
   * Who gets it; null is the owner and every member.
   */
  recipients: unknown | null;
  /**
   * Accounts that want none of it, whoever the recipients are.
   */
  declined_by: string[];
  /**
   * Null while it is disabled.
   */
  next_due_at: Timestamp | null;
  updated_at: Generated<Timestamp>;
};

export type event_day_totals = {
  project_id: string;
  day: Timestamp;
  name: string;
  /**
   * Of all levels.
   */
  counts: number[];
  debug: number[];
  info: number[];
  warn: number[];
  error: number[];
  fatal: number[];
};

export type event_deletions = {
  id: string;
  project_id: string;
  /**
   * `retention`, `request`, or `project` when the whole project was deleted.
   */
  reason: string;
  /**
   * The account that asked for it.
   */
  requested_by: string | null;
  /**
   * Days that events were kept; null unless by retention.
   */
  retention_days: number | null;
  /**
   * UTC day of `started_at`.
   */
  day: Timestamp;
  /**
   * By retention: everything received before. Else everything up to the moment of asking.
   */
  received_before: Timestamp;
  /**
   * Everything up to this position.
   */
  through: number;
  /**
   * Up to this position nothing is left: where the next chunk begins.
   */
  removed_through: number;
  /**
   * How many were removed, exact at every commit.
   */
  events: Generated<number>;
  /**
   * Times of receipt of the first and the last of them.
   */
  first_received_at: Timestamp | null;
  last_received_at: Timestamp | null;
  started_at: Generated<Timestamp>;
  finished_at: Timestamp | null;
};

export type event_ids = {
  project_id: string;
  id: string;
  received_on: Timestamp;
};

export type event_ledger = {
  project_id: string;
  hour: Timestamp;
  reason: string;
  /**
   * Why it was refused; empty for the other reasons.
   */
  code: string;
  count: number;
};

export type event_rollups = {
  project_id: string;
  hour: Timestamp;
  name: string;
  level: string;
  count: number;
};

export type event_totals = {
  project_id: string;
  hour: Timestamp;
  level: string;
  count: number;
};

export type event_totals_progress = {
  project_id: string;
  through: Timestamp;
};

export type events = {
  project_id: string;
  position: number;
  received_at: Timestamp;
  /**
   * The sender's, or ours.
   */
  id: string;
  name: string;
  level: string;
  message: string | null;
  properties: unknown | null;
  user_id: string | null;
  session_id: string | null;
  /**
   * When it happened, by the sender's clock.
   */
  timestamp: Timestamp;
  /**
   * The sender's clock was ahead and `timestamp` has been corrected.
   */
  shifted: boolean;
};

export type export_chunks = {
  export_id: string;
  index: number;
  content: Buffer;
};

export type exports = {
  id: string;
  project_id: string;
  /**
   * Null when a key asked for it, or the account is no more.
   */
  created_by: string | null;
  /**
   * `csv` or `ndjson`.
   */
  format: string;
  /**
   * As it was asked for.
   */
  filter: unknown;
  /**
   * `queued`, `running`, `done`, `failed` or `cancelled`.
   */
  status: Generated<string>;
  /**
   * Code of the error that it failed with.
   */
  error: string | null;
  /**
   * Events after this position are looked at,
   */
  begun_after: number;
  /**
   * up to this one, the head of the project when it was asked for;
   */
  through: number;
  /**
   * up to here they are in the chunks, which moves in the commit of each chunk.
   */
  written_to: number;
  rows: Generated<number>;
  chunk_count: Generated<number>;
  /**
   * Of the chunks, together;
   */
  bytes: Generated<number>;
  /**
   * and decompressed, with the CRC-32 of that: what the end of a gzip file says.
   */
  plain_bytes: Generated<number>;
  checksum: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  /**
   * Since when nothing more is written, whatever became of it.
   */
  completed_at: Timestamp | null;
};

export type external_identities = {
  issuer: string;
  /**
   * The `sub` of the issuer's tokens.
   */
  external_id: string;
  user_id: string | null;
  email: string | null;
  email_verified: Generated<boolean>;
  created_at: Generated<Timestamp>;
  /**
   * When what the row says was true at the issuer: an older event changes nothing.
   */
  reported_at: Timestamp | null;
  /**
   * Banned at the issuer.
   */
  disabled_at: Timestamp | null;
  deleted_at: Timestamp | null;
};

export type idempotency_answers = {
  /**
   * SHA-256 of who asked and the key; the key itself is never stored.
   */
  id: Buffer;
  /**
   * Digest of operation and input: the same key with another body is refused.
   */
  digest: Buffer;
  /**
   * AES-256-GCM under a key derived from the secret and the client's key: nonce, ciphertext, tag.
   */
  answer: Buffer;
  created_at: Generated<Timestamp>;
};

export type job_outbox = {
  queue: string;
  id: string;
  name: string;
  data: unknown;
  created_at: Generated<Timestamp>;
  /**
   * When it is handed to its queue, for the first time or again.
   */
  due_at: Generated<Timestamp>;
  /**
   * How often it was handed over.
   */
  offers: Generated<number>;
  /**
   * Its attempts are used up; it waits for somebody to run it again.
   */
  dead_at: Timestamp | null;
  dead_reason: string | null;
};

export type job_schedules = {
  name: string;
  /**
   * Its next run is the first after this.
   */
  due_after: Timestamp;
  /**
   * The job of its last run, which may still be to be done.
   */
  job_id: string | null;
};

export type message_upvotes = {
  message_id: string;
  /**
   * A participant, or an account of the staff.
   */
  voter_id: string;
  created_at: Generated<Timestamp>;
};

export type messages = {
  id: string;
  session_id: string;
  kind: string;
  /**
   * A participant, or an account of the staff.
   */
  author_id: string;
  author_role: string;
  /**
   * As it was when posted; null for who gave none.
   */
  author_name: string | null;
  content: string;
  state: Generated<string>;
  /**
   * Posted `pending`, whatever it is now: a repeated post is answered like the first.
   */
  withheld: Generated<boolean>;
  /**
   * How many rows `message_upvotes` has of it.
   */
  upvotes: Generated<number>;
  /**
   * Grows with every up-vote and change of state.
   */
  version: Generated<number>;
  upvoted_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  /**
   * Idempotency key of the post, with the digest that tells another body under the same key.
   */
  key: string | null;
  digest: string | null;
};

export type outbox = {
  id: Generated<number>;
  name: string;
  channel: string;
  audience: string;
  touches: string[];
  data: unknown;
  created_at: Generated<Timestamp>;
};

export type participants = {
  id: string;
  session_id: string;
  name: string | null;
  banned: Generated<boolean>;
  /**
   * May vote, may not post.
   */
  muted: Generated<boolean>;
  /**
   * The credential of this join is void since then.
   */
  kicked_at: Timestamp | null;
  joined_at: Generated<Timestamp>;
};

export type poll_options = {
  poll_id: string;
  /**
   * Fixed for the life of the poll; ballots and tallies name the option by it.
   */
  ordinal: number;
  id: string;
  text: string;
};

export type poll_rounds = {
  poll_id: string;
  round: number;
  voters: Generated<number>;
  votes: number[];
};

export type poll_seals = {
  poll_id: string;
  round: number;
  seal_number: number;
  version: number;
  voters: number;
  votes: number[];
  sealed_at: Generated<Timestamp>;
};

export type polls = {
  id: string;
  session_id: string;
  kind: string;
  title: string;
  status: Generated<string>;
  round: Generated<number>;
  vote_change: Generated<string>;
  result_visibility: Generated<string>;
  min_choices: Generated<number>;
  max_choices: Generated<number>;
  duration_seconds: number | null;
  /**
   * Voting ends here by the database's clock.
   */
  deadline: Timestamp | null;
  /**
   * Grows with every vote, open, close, reveal and change of what is shown: the position of `poll:{id}`.
   */
  version: Generated<number>;
  position: number;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  opened_at: Timestamp | null;
  closed_at: Timestamp | null;
};

export type project_heads = {
  project_id: string;
  head: Generated<number>;
  /**
   * Events up to this position have been deleted, by somebody or by retention; they are hidden at once and removed later.
   */
  erased_through: Generated<number>;
};

export type project_members = {
  project_id: string;
  user_id: string;
  /**
   * `host` or `moderator`.
   */
  role: string;
  added_by: string;
  created_at: Generated<Timestamp>;
};

export type projects = {
  id: string;
  owner_id: string;
  name: string;
  /**
   * IANA name; what a day is in charts and digests.
   */
  time_zone: Generated<string>;
  /**
   * Days that events are kept.
   */
  retention_days: number;
  /**
   * Events per second in the long run; null is the installation's limit.
   */
  ingest_per_second: number | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
};

export type realtime_epoch = {
  id: Generated<boolean>;
  epoch: number;
};

export type refresh_families = {
  id: string;
  user_id: string;
  created_at: Generated<Timestamp>;
  revoked_at: Timestamp | null;
  revoked_reason: string | null;
  /**
   * As the client names itself.
   */
  user_agent: string | null;
  /**
   * When its tokens were last refreshed.
   */
  last_used_at: Generated<Timestamp>;
};

export type refresh_tokens = {
  /**
   * SHA-256 of the peppered token; the token itself is never stored.
   */
  token_hash: Buffer;
  family_id: string;
  issued_at: Generated<Timestamp>;
  expires_at: Timestamp;
  /**
   * When it was exchanged for its successor; the grace for a repeated exchange runs from here.
   */
  rotated_at: Timestamp | null;
};

export type role_permission_overrides = {
  role: string;
  permission: string;
  /**
   * `allow` adds the permission to the role, `deny` takes it away.
   */
  effect: string;
  updated_by: string;
  updated_at: Generated<Timestamp>;
};

export type saved_views = {
  id: string;
  project_id: string;
  created_by: string;
  name: string;
  /**
   * `live` or `insights`.
   */
  section: string;
  /**
   * What the section's address carries: texts and lists of them.
   */
  query: unknown;
  /**
   * Seen by everybody who reads the project, not by who made it alone.
   */
  shared: Generated<boolean>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
};

export type session_boards = {
  session_id: string;
  position: number;
};

export type session_invitations = {
  id: string;
  session_id: string;
  /**
   * SHA-256; the token itself is shown to the inviter and never stored.
   */
  token_hash: Buffer;
  role: string;
  /**
   * Null: whoever has the link.
   */
  email: string | null;
  invited_by: string;
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  accepted_at: Timestamp | null;
  accepted_by: string | null;
};

export type session_members = {
  session_id: string;
  user_id: string;
  /**
   * `host` or `moderator`.
   */
  role: string;
  added_by: string;
  created_at: Generated<Timestamp>;
};

export type session_transitions = {
  id: Generated<number>;
  session_id: string;
  from_status: string;
  to_status: string;
  actor_id: string | null;
  at: Generated<Timestamp>;
};

export type sessions = {
  id: string;
  owner_id: string;
  title: string;
  code: string;
  status: Generated<string>;
  language: Generated<string>;
  anonymous: Generated<boolean>;
  chat: Generated<boolean>;
  max_participants: number | null;
  /**
   * HMAC under a key of the server; null when the code alone lets people in.
   */
  passcode_hash: string | null;
  /**
   * Its board: where its activity arrives as events.
   */
  project_id: string | null;
  /**
   * The presenter's place in the slides, from 1; null when none are shown.
   */
  slide: number | null;
  /**
   * `before`: what the audience says is pending until the staff lets it through.
   */
  moderation: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  started_at: Timestamp | null;
  ended_at: Timestamp | null;
};

export type signing_keys = {
  /**
   * The `kid` of the tokens it signs.
   */
  id: string;
  algorithm: string;
  public_jwk: unknown;
  /**
   * AES-256-GCM under a key derived from JWT_ACCESS_SECRET: nonce, ciphertext, tag.
   */
  private_key_encrypted: Buffer;
  /**
   * Since when it is published.
   */
  created_at: Generated<Timestamp>;
  /**
   * Null for the next key, which signs nothing yet.
   */
  signs_since: Timestamp | null;
  /**
   * When another key took its place; it verifies until the last token that it signed has expired.
   */
  replaced_at: Timestamp | null;
  retired_at: Timestamp | null;
};

export type unconfirmed_mails = {
  user_id: string;
  /**
   * UTC.
   */
  day: Timestamp;
  count: number;
};

export type users = {
  id: string;
  /**
   * Trimmed and lower-cased: the address is compared as stored.
   */
  email: string;
  name: string;
  /**
   * Null for accounts that sign in at an external issuer alone.
   */
  password_hash: string | null;
  roles: string[];
  /**
   * Language of mails to the account.
   */
  language: Generated<string>;
  /**
   * When it was proven that the address is the owner's: by a link that was sent to it, or by an issuer.
   */
  email_verified_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  /**
   * Set by an administrator: no token of the account is accepted from then on.
   */
  disabled_at: Timestamp | null;
};

export type vote_casts = {
  participant_id: string;
  key: string;
  /**
   * Digest of the body: the same key with another body is refused.
   */
  digest: string;
  poll_id: string;
  round: number;
  version: number;
  cast_at: Generated<Timestamp>;
};

export type vote_revisions = {
  poll_id: string;
  round: number;
  participant_id: string;
  revision: number;
  selections: number[];
  cast_at: Timestamp;
  replaced_at: Generated<Timestamp>;
};

export type webhook_attempts = {
  delivery_id: string;
  series: number;
  attempt: number;
  at: Timestamp;
  milliseconds: number;
  /**
   * Of HTTP; null without an answer.
   */
  status: number | null;
  /**
   * Why there was no answer.
   */
  error: string | null;
  /**
   * How the answer's body begins, 1 KB at most.
   */
  response: string | null;
};

export type webhook_deliveries = {
  id: string;
  webhook_id: string;
  /**
   * The `webhook-id` that is sent, whatever happens: once for each webhook.
   */
  notice_id: string;
  type: string;
  /**
   * The body, to the byte.
   */
  body: string;
  /**
   * `pending`, `succeeded` or `failed`.
   */
  status: Generated<string>;
  /**
   * Grows when it is sent again by hand.
   */
  series: Generated<number>;
  /**
   * Attempts made in this series.
   */
  attempts: Generated<number>;
  next_attempt_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  completed_at: Timestamp | null;
};

export type webhook_receipts = {
  source: string;
  id: string;
  received_at: Generated<Timestamp>;
};

export type webhook_requests = {
  delivery_id: string;
  series: number;
  attempt: number;
  webhook_id: string;
  /**
   * Its worker has died when it is still here then.
   */
  until: Timestamp;
};

export type webhooks = {
  id: string;
  project_id: string;
  url: string;
  /**
   * Which types of notice; all of them when empty.
   */
  types: string[];
  enabled: Generated<boolean>;
  /**
   * `owner`, or `gone`: the receiver answered 410. Null while it is enabled.
   */
  disabled_reason: string | null;
  disabled_at: Timestamp | null;
  /**
   * Sealed, like the one before.
   */
  secret: string;
  previous_secret: string | null;
  /**
   * Notices are signed with both until then.
   */
  previous_secret_until: Timestamp | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
};

export type DB = {
  access_revocations: access_revocations;
  account_tokens: account_tokens;
  acl_entries: acl_entries;
  alert_episodes: alert_episodes;
  alert_notices: alert_notices;
  alert_rules: alert_rules;
  alert_standings: alert_standings;
  alert_watches: alert_watches;
  api_keys: api_keys;
  audit_log: audit_log;
  ballots: ballots;
  board_shares: board_shares;
  channel_heads: channel_heads;
  channel_log: channel_log;
  counter_casts: counter_casts;
  counter_shares: counter_shares;
  counters: counters;
  detached_event_partitions: detached_event_partitions;
  digest_editions: digest_editions;
  digests: digests;
  event_day_totals: event_day_totals;
  event_deletions: event_deletions;
  event_ids: event_ids;
  event_ledger: event_ledger;
  event_rollups: event_rollups;
  event_totals: event_totals;
  event_totals_progress: event_totals_progress;
  events: events;
  export_chunks: export_chunks;
  exports: exports;
  external_identities: external_identities;
  idempotency_answers: idempotency_answers;
  job_outbox: job_outbox;
  job_schedules: job_schedules;
  message_upvotes: message_upvotes;
  messages: messages;
  outbox: outbox;
  participants: participants;
  poll_options: poll_options;
  poll_rounds: poll_rounds;
  poll_seals: poll_seals;
  polls: polls;
  project_heads: project_heads;
  project_members: project_members;
  projects: projects;
  realtime_epoch: realtime_epoch;
  refresh_families: refresh_families;
  refresh_tokens: refresh_tokens;
  role_permission_overrides: role_permission_overrides;
  saved_views: saved_views;
  session_boards: session_boards;
  session_invitations: session_invitations;
  session_members: session_members;
  session_transitions: session_transitions;
  sessions: sessions;
  signing_keys: signing_keys;
  unconfirmed_mails: unconfirmed_mails;
  users: users;
  vote_casts: vote_casts;
  vote_revisions: vote_revisions;
  webhook_attempts: webhook_attempts;
  webhook_deliveries: webhook_deliveries;
  webhook_receipts: webhook_receipts;
  webhook_requests: webhook_requests;
  webhooks: webhooks;
};
