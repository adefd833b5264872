-- As before, and who was kicked is told so.
CREATE OR REPLACE FUNCTION "cast_votes"(
  poll_ids uuid[], participant_ids uuid[], option_ids text[], rounds int[], keys text[], digests text[]
) RETURNS TABLE ("item" int, "outcome" text, "round" int, "version" bigint)
LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
BEGIN
  -- 1: lock in id order. Conflicts with open, close and pause, and orders the flushes of several nodes.
  PERFORM 1 FROM polls WHERE id = ANY (poll_ids) ORDER BY id FOR NO KEY UPDATE;

  -- 2: with a fresh snapshot, judge every item, write what is accepted, answer all.
  RETURN QUERY
  WITH items AS (
    SELECT t.item::int AS item, t.poll_id, t.participant_id, t.options::uuid[] AS options, t.round, t.key, t.digest
    FROM unnest(poll_ids, participant_ids, option_ids, rounds, keys, digests)
      WITH ORDINALITY AS t (poll_id, participant_id, options, round, key, digest, item)
  ), chosen AS (
    SELECT items.item, array_agg(DISTINCT o.ordinal ORDER BY o.ordinal) AS selections
    FROM items
    CROSS JOIN LATERAL unnest(items.options) AS u (id)
    JOIN poll_options o ON o.id = u.id AND o.poll_id = items.poll_id
    GROUP BY items.item
  ), judged AS (
    SELECT items.item, items.poll_id, items.participant_id, items.key, items.digest, p.round,
      p.version AS current_version, c.selections, b.selections AS previous, b.revision, b.cast_at AS previous_at,
      k.round AS replayed_round, k.version AS replayed_version,
      CASE
        WHEN p.id IS NULL THEN 'POLL_NOT_FOUND'
        WHEN k.key IS NOT NULL AND k.digest <> items.digest THEN 'KEY_REUSED'
        WHEN k.key IS NOT NULL THEN 'REPLAYED'
        WHEN who.id IS NULL OR who.session_id <> p.session_id THEN 'NOT_JOINED'
        WHEN who.banned THEN 'BANNED'
        WHEN who.kicked_at IS NOT NULL THEN 'KICKED'
        WHEN s.status <> 'live' THEN 'SESSION_NOT_LIVE'
        WHEN p.status <> 'open' OR p.deadline <= clock_timestamp() THEN 'POLL_CLOSED'
        -- A vote that the network delayed into a later round is not a vote in it.
        WHEN items.round <> p.round THEN 'POLL_CLOSED'
        WHEN coalesce(cardinality(c.selections), 0) <> cardinality(items.options) THEN 'OPTION_NOT_FOUND'
        WHEN cardinality(items.options) NOT BETWEEN p.min_choices AND p.max_choices THEN 'CHOICE_COUNT_INVALID'
        WHEN b.participant_id IS NOT NULL AND p.vote_change = 'final' THEN 'ALREADY_VOTED'
        WHEN b.selections = c.selections THEN 'UNCHANGED'
        ELSE 'CAST'
      END AS outcome
    FROM items
    LEFT JOIN polls p ON p.id = items.poll_id
    LEFT JOIN sessions s ON s.id = p.session_id
    LEFT JOIN chosen c ON c.item = items.item
    LEFT JOIN participants who ON who.id = items.participant_id
    LEFT JOIN vote_casts k ON k.participant_id = items.participant_id AND k.key = items.key
    LEFT JOIN ballots b
      ON b.poll_id = items.poll_id AND b.round = p.round AND b.participant_id = items.participant_id
  ), accepted AS (
    SELECT * FROM judged WHERE outcome = 'CAST'
  ), written AS (
    INSERT INTO ballots AS b (poll_id, round, participant_id, selections)
    SELECT poll_id, round, participant_id, selections FROM accepted
    ON CONFLICT (poll_id, round, participant_id)
      DO UPDATE SET selections = excluded.selections, revision = b.revision + 1, cast_at = now()
  ), revised AS (
    INSERT INTO vote_revisions (poll_id, round, participant_id, revision, selections, cast_at)
    SELECT poll_id, round, participant_id, revision, previous, previous_at FROM accepted WHERE previous IS NOT NULL
  ), deltas AS (
    SELECT poll_id, round, ordinal, sum(change)::int AS change
    FROM (
      SELECT poll_id, round, unnest(selections) AS ordinal, 1 AS change FROM accepted
      UNION ALL
      SELECT poll_id, round, unnest(previous), -1 FROM accepted WHERE previous IS NOT NULL
    ) AS each_selection
    GROUP BY poll_id, round, ordinal
  ), tallied AS (
    UPDATE poll_rounds r
    SET voters = r.voters + n.newcomers,
      votes = (
        SELECT array_agg(v.count + coalesce(d.change, 0) ORDER BY v.ordinal)
        FROM unnest(r.votes) WITH ORDINALITY AS v (count, ordinal)
        LEFT JOIN deltas d ON d.poll_id = r.poll_id AND d.round = r.round AND d.ordinal = v.ordinal
      )
    FROM (
      SELECT poll_id, round, count(*) FILTER (WHERE previous IS NULL)::int AS newcomers
      FROM accepted GROUP BY poll_id, round
    ) AS n
    WHERE r.poll_id = n.poll_id AND r.round = n.round
  ), moved AS (
    UPDATE polls p SET version = p.version + 1
    FROM (SELECT DISTINCT poll_id FROM accepted) AS touched
    WHERE p.id = touched.poll_id
    RETURNING p.id, p.version
  ), recorded AS (
    INSERT INTO vote_casts (participant_id, key, digest, poll_id, round, version)
    SELECT j.participant_id, j.key, j.digest, j.poll_id, j.round, coalesce(m.version, j.current_version)
    FROM judged j LEFT JOIN moved m ON m.id = j.poll_id
    WHERE j.key IS NOT NULL AND j.outcome IN ('CAST', 'UNCHANGED')
    ON CONFLICT DO NOTHING
  )
  -- The version that is answered is the one recorded under the key, so that a repetition gets the same answer.
  SELECT j.item, j.outcome, coalesce(j.replayed_round, j.round, 0),
    coalesce(j.replayed_version, CASE WHEN j.outcome IN ('CAST', 'UNCHANGED') THEN m.version END, j.current_version, 0)
  FROM judged j LEFT JOIN moved m ON m.id = j.poll_id;
END $$;

CREATE OR REPLACE FUNCTION "change_counters"(
  counter_ids uuid[], actor_ids uuid[], participant_ids uuid[], directions int[], keys text[], digests text[]
) RETURNS TABLE ("item" int, "outcome" text, "value" bigint, "version" bigint)
LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
DECLARE
  change record;
  counter record;
  replayed record;
  share int;
  moved bigint;
BEGIN
  PERFORM 1 FROM counters WHERE id = ANY (counter_ids) ORDER BY id FOR NO KEY UPDATE;

  FOR change IN
    SELECT t.item::int AS item, t.counter_id, t.actor_id, t.participant_id, t.direction, t.key, t.digest
    FROM unnest(counter_ids, actor_ids, participant_ids, directions, keys, digests)
      WITH ORDINALITY AS t (counter_id, actor_id, participant_id, direction, key, digest, item)
    ORDER BY t.item
  LOOP
    item := change.item;
    SELECT c.value, c.version, c.minimum, c.maximum, c.step, c.limit_per_participant, c.session_id, s.status,
        p.id AS participant_id, p.session_id AS participant_session, p.banned, p.kicked_at
      INTO counter
      FROM counters c
      JOIN sessions s ON s.id = c.session_id
      LEFT JOIN participants p ON p.id = change.participant_id
      WHERE c.id = change.counter_id;
    IF NOT FOUND THEN
      outcome := 'COUNTER_NOT_FOUND'; value := 0; version := 0;
      RETURN NEXT; CONTINUE;
    END IF;
    value := counter.value;
    version := counter.version;

    IF change.key IS NOT NULL THEN
      SELECT k.digest, k.value, k.version INTO replayed
        FROM counter_casts k WHERE k.actor_id = change.actor_id AND k.key = change.key;
      IF FOUND THEN
        IF replayed.digest = change.digest THEN
          outcome := 'REPLAYED'; value := replayed.value; version := replayed.version;
        ELSE
          outcome := 'KEY_REUSED';
        END IF;
        RETURN NEXT; CONTINUE;
      END IF;
    END IF;

    moved := counter.value + change.direction * counter.step;
    SELECT coalesce((SELECT amount FROM counter_shares
      WHERE counter_id = change.counter_id AND participant_id = change.participant_id), 0) INTO share;
    outcome := CASE
      WHEN change.participant_id IS NOT NULL
        AND (counter.participant_id IS NULL OR counter.participant_session <> counter.session_id) THEN 'NOT_JOINED'
      WHEN counter.banned THEN 'BANNED'
      WHEN counter.kicked_at IS NOT NULL THEN 'KICKED'
      WHEN counter.status <> 'live' THEN 'SESSION_NOT_LIVE'
      WHEN change.participant_id IS NOT NULL AND counter.limit_per_participant IS NOT NULL
        AND share + change.direction NOT BETWEEN 0 AND counter.limit_per_participant THEN 'LIMIT_REACHED'
      WHEN moved < counter.minimum OR moved > counter.maximum THEN 'OUT_OF_RANGE'
      ELSE 'APPLIED'
    END;
    IF outcome <> 'APPLIED' THEN
      RETURN NEXT; CONTINUE;
    END IF;

    value := moved;
    version := counter.version + 1;
    UPDATE counters SET value = moved, version = counter.version + 1 WHERE id = change.counter_id;
    IF change.participant_id IS NOT NULL THEN
      INSERT INTO counter_shares AS s (counter_id, participant_id, amount)
        VALUES (change.counter_id, change.participant_id, change.direction)
        ON CONFLICT (counter_id, participant_id) DO UPDATE SET amount = s.amount + change.direction;
    END IF;
    IF change.key IS NOT NULL THEN
      INSERT INTO counter_casts (actor_id, key, digest, counter_id, value, version)
        VALUES (change.actor_id, change.key, change.digest, change.counter_id, value, version)
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;

-- As before, and: who was kicked or muted is told so; what the audience says while the staff looks before is pending,
-- and its event the staff's alone. The answer has a column more, which version N does not ask for.
DROP FUNCTION "post_messages"(
  uuid[], uuid[], uuid[], text[], text[], text[], text[], text[], text[], timestamptz[], text[], text[], text[], text[],
  int, int, int, int
);
CREATE FUNCTION "post_messages"(
  ids uuid[], session_ids uuid[], author_ids uuid[], author_roles text[], kinds text[], contents text[],
  states text[], keys text[], digests text[], posted_at timestamptz[],
  event_names text[], channels text[], audiences text[], events text[], quota int, quota_seconds int,
  relay_lock int, relay_maximum int
) RETURNS TABLE (
  "item" int, "outcome" text, "id" uuid, "author_name" text, "created_at" timestamptz, "status" text, "oldest" timestamptz,
  "relayed" jsonb, "state" text
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
      k.id AS replayed_id, k.author_name AS replayed_name, k.created_at AS replayed_at, k.withheld AS replayed_withheld,
      -- Judged under the lock: what was said after the staff began to look before is looked at.
      i.author_role = 'participant' AND s.moderation = 'before' AS withheld,
      CASE
        WHEN k.id IS NOT NULL AND k.digest <> i.digest THEN 'KEY_REUSED'
        WHEN k.id IS NOT NULL THEN 'REPLAYED'
        WHEN s.id IS NULL THEN 'SESSION_NOT_FOUND'
        WHEN s.status NOT IN ('lobby', 'live', 'paused') THEN 'SESSION_NOT_LIVE'
        WHEN i.author_role = 'participant' AND p.session_id IS DISTINCT FROM i.session_id THEN 'NOT_JOINED'
        WHEN i.author_role = 'staff' AND u.id IS NULL THEN 'NOT_JOINED'
        WHEN p.banned THEN 'BANNED'
        WHEN p.kicked_at IS NOT NULL THEN 'KICKED'
        WHEN p.muted THEN 'MUTED'
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
    INSERT INTO messages (id, session_id, kind, author_id, author_role, author_name, content, state, withheld,
      key, digest, created_at)
    SELECT id, session_id, kind, author_id, author_role, author_name, content,
      CASE WHEN withheld THEN 'pending' ELSE state END, withheld, key, digest, created_at
    FROM judged WHERE verdict = 'POSTED' ORDER BY item
  ), recorded AS (
    INSERT INTO outbox (name, channel, audience, touches, data)
    SELECT event_name, channel, CASE WHEN withheld THEN 'staff' ELSE audience END, '{}',
      CASE WHEN withheld THEN jsonb_set(event::jsonb, '{message,state}', '"pending"') ELSE event::jsonb END
    FROM judged WHERE verdict = 'POSTED' ORDER BY item
  )
  SELECT j.item, j.verdict, coalesce(j.replayed_id, j.id),
    CASE WHEN j.replayed_id IS NULL THEN j.author_name ELSE j.replayed_name END,
    coalesce(j.replayed_at, j.created_at), j.status, j.oldest, NULL::jsonb,
    -- As it was answered the first time, whatever the staff has done with the message since.
    CASE WHEN coalesce(j.replayed_withheld, j.withheld) THEN 'pending' ELSE j.state END
  FROM judged j;

  RETURN QUERY
  SELECT NULL::int, NULL::text, NULL::uuid, NULL::text, NULL::timestamptz, NULL::text, NULL::timestamptz, to_jsonb(r),
    NULL::text
  FROM relay_outbox(relay_lock, relay_maximum) AS r;
END $$;
