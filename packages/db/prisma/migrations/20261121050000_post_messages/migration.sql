-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "digest" TEXT,
ADD COLUMN     "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "messages_author_id_key_key" ON "messages"("author_id", "key");

-- One flush of messages, as `cast_votes` is of votes: the locks first, then one statement with a fresh snapshot that
-- judges every item, writes what is accepted, records the event of each in the outbox, and answers all.
-- Sessions are held so that nothing lands after an end or a deletion; participants so that a ban does not come in
-- between, and several nodes count one quota. The quota is the audience's: a host is not the one who floods.
-- The outbox is relayed in the same transaction: its rows follow as `relayed`, without an item.
-- The plan is made once: at one message a flush, planning took twice as long as all the rest.
CREATE FUNCTION "post_messages"(
  ids uuid[], session_ids uuid[], author_ids uuid[], author_roles text[], kinds text[], contents text[],
  states text[], keys text[], digests text[], posted_at timestamptz[],
  event_names text[], channels text[], audiences text[], events text[], quota int, quota_seconds int,
  relay_lock int, relay_maximum int
) RETURNS TABLE (
  "item" int, "outcome" text, "id" uuid, "author_name" text, "created_at" timestamptz, "status" text, "oldest" timestamptz,
  "relayed" jsonb
)
LANGUAGE plpgsql VOLATILE SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  PERFORM 1 FROM sessions WHERE id = ANY (session_ids) ORDER BY id FOR SHARE;
  PERFORM 1 FROM participants WHERE id = ANY (author_ids) ORDER BY id FOR NO KEY UPDATE;

  RETURN QUERY
  WITH items AS (
    SELECT t.item::int AS item, t.id, t.session_id, t.author_id, t.author_role, t.kind, t.content, t.state, t.key, t.digest,
      t.created_at, t.event_name, t.channel, t.audience, t.event
    FROM unnest(ids, session_ids, author_ids, author_roles, kinds, contents, states, keys, digests, posted_at,
        event_names, channels, audiences, events)
      WITH ORDINALITY AS t (id, session_id, author_id, author_role, kind, content, state, key, digest, created_at,
        event_name, channel, audience, event, item)
  ), admitted AS (
    SELECT i.*, s.status, coalesce(p.name, u.name) AS author_name,
      k.id AS replayed_id, k.author_name AS replayed_name, k.created_at AS replayed_at,
      CASE
        WHEN k.id IS NOT NULL AND k.digest <> i.digest THEN 'KEY_REUSED'
        WHEN k.id IS NOT NULL THEN 'REPLAYED'
        WHEN s.id IS NULL THEN 'SESSION_NOT_FOUND'
        WHEN s.status NOT IN ('lobby', 'live', 'paused') THEN 'SESSION_NOT_LIVE'
        WHEN i.author_role = 'participant' AND p.session_id IS DISTINCT FROM i.session_id THEN 'NOT_JOINED'
        WHEN i.author_role = 'staff' AND u.id IS NULL THEN 'NOT_JOINED'
        WHEN p.banned THEN 'BANNED'
        WHEN i.kind = 'chat' AND NOT s.chat THEN 'CHAT_OFF'
        ELSE 'POSTED'
      END AS outcome
    FROM items i
    LEFT JOIN sessions s ON s.id = i.session_id
    LEFT JOIN participants p ON p.id = i.author_id AND i.author_role = 'participant'
    LEFT JOIN users u ON u.id = i.author_id AND i.author_role = 'staff'
    LEFT JOIN messages k ON k.author_id = i.author_id AND k.key = i.key
  ), ranked AS (
    -- Which of its author's in this flush: those before it count as posted already.
    SELECT a.*, row_number() OVER (PARTITION BY a.author_id, a.outcome ORDER BY a.item)::int AS rank FROM admitted a
  ), judged AS (
    SELECT r.*, q.oldest,
      CASE
        WHEN r.outcome = 'POSTED' AND r.author_role = 'participant' AND (q.oldest IS NOT NULL OR r.rank > quota)
          THEN 'QUOTA_EXCEEDED'
        ELSE r.outcome
      END AS verdict
    FROM ranked r
    LEFT JOIN LATERAL (
      SELECT m.created_at AS oldest FROM messages m
      WHERE r.outcome = 'POSTED' AND r.author_role = 'participant' AND m.author_id = r.author_id
        AND m.created_at > r.created_at - make_interval(secs => quota_seconds)
      ORDER BY m.created_at DESC OFFSET greatest(quota - r.rank, 0) LIMIT 1
    ) AS q ON true
  ), written AS (
    INSERT INTO messages (id, session_id, kind, author_id, author_role, author_name, content, state, key, digest, created_at)
    SELECT id, session_id, kind, author_id, author_role, author_name, content, state, key, digest, created_at
    FROM judged WHERE verdict = 'POSTED' ORDER BY item
  ), recorded AS (
    INSERT INTO outbox (name, channel, audience, touches, data)
    SELECT event_name, channel, audience, '{}', event::jsonb FROM judged WHERE verdict = 'POSTED' ORDER BY item
  )
  SELECT j.item, j.verdict, coalesce(j.replayed_id, j.id),
    CASE WHEN j.replayed_id IS NULL THEN j.author_name ELSE j.replayed_name END,
    coalesce(j.replayed_at, j.created_at), j.status, j.oldest, NULL::jsonb
  FROM judged j;

  RETURN QUERY
  SELECT NULL::int, NULL::text, NULL::uuid, NULL::text, NULL::timestamptz, NULL::text, NULL::timestamptz, to_jsonb(r)
  FROM relay_outbox(relay_lock, relay_maximum) AS r;
END $$;
