-- A vote that changed nothing, in a flush in which somebody else's changed something: the version that is answered
-- must be the one that is recorded under its key, or a repetition gets another answer than the first. All the rest
-- of the function is as before.
CREATE OR REPLACE FUNCTION "cast_votes"(
  poll_ids uuid[], participant_ids uuid[], option_ids text[], keys text[], digests text[]
) RETURNS TABLE ("item" int, "outcome" text, "round" int, "version" bigint)
LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
BEGIN
  -- 1: lock in id order. Conflicts with open, close and pause, and orders the flushes of several nodes.
  PERFORM 1 FROM polls WHERE id = ANY (poll_ids) ORDER BY id FOR NO KEY UPDATE;

  -- 2: with a fresh snapshot, judge every item, write what is accepted, answer all.
  RETURN QUERY
  WITH items AS (
    SELECT t.item::int AS item, t.poll_id, t.participant_id, t.options::uuid[] AS options, t.key, t.digest
    FROM unnest(poll_ids, participant_ids, option_ids, keys, digests)
      WITH ORDINALITY AS t (poll_id, participant_id, options, key, digest, item)
  ), chosen AS (
    SELECT items.item, array_agg(o.ordinal ORDER BY o.ordinal) AS selections
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
        WHEN s.status <> 'live' THEN 'SESSION_NOT_LIVE'
        WHEN p.status <> 'open' OR p.deadline <= clock_timestamp() THEN 'POLL_CLOSED'
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
  SELECT j.item, j.outcome, coalesce(j.replayed_round, j.round, 0),
    coalesce(j.replayed_version, CASE WHEN j.outcome IN ('CAST', 'UNCHANGED') THEN m.version END, j.current_version, 0)
  FROM judged j LEFT JOIN moved m ON m.id = j.poll_id;
END $$;
