-- Partitions of `events`, one a day (UTC), made before they are needed: there is no default partition, which would have
-- to be searched at every attachment. A table is made first and attached then: CREATE TABLE … PARTITION OF would lock
-- `events` against every flush, and wait behind every long read before it did.
CREATE FUNCTION "make_event_partitions"(first_day date, days int) RETURNS int
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  made int := 0;
  day date;
  partition text;
BEGIN
  -- `pulse parts` in ASCII, folded: several nodes start together.
  PERFORM pg_advisory_xact_lock(1886746227);
  FOR day IN SELECT first_day + n FROM generate_series(0, days - 1) AS n LOOP
    partition := 'events_' || to_char(day, 'YYYYMMDD');
    CONTINUE WHEN to_regclass(partition) IS NOT NULL;
    EXECUTE format('CREATE TABLE %I (LIKE events INCLUDING ALL)', partition);
    EXECUTE format('ALTER TABLE events ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
      partition, day || ' 00:00:00+00', (day + 1) || ' 00:00:00+00');
    made := made + 1;
  END LOOP;
  RETURN made;
END $$;

-- One flush of events, as `cast_votes` is of votes: the heads of the projects first, in id order, then one statement
-- with a fresh snapshot that stores what is new, counts the rest and answers. Whoever holds a project's head is alone
-- with its ids, rollups and ledger, so two flushes never wait for each other in a circle, and positions are in the
-- order of commits. Nothing that is expected raises.
--
-- `project_ids` are distinct; `places` says of each event which of them it is for, counted from 1. The losses are
-- counts of what was not even brought here.
--
-- Answers a row per project: its head after this flush, and which events of it are duplicates. The others have the
-- positions up to the head, in their order. No head: there is no such project. A single row without a project: there is
-- no partition for today, and nothing was stored.
--
-- Rows are joined by hashing: what is unnested here is thought to have ten rows, and a nested loop over the thousand of
-- a batch would be a million comparisons. The plan is made once.
CREATE FUNCTION "ingest_events"(
  project_ids uuid[], places int[], ids text[], names text[], levels text[], messages text[], properties text[],
  user_ids text[], session_ids text[], timestamps bigint[], shifts boolean[],
  loss_places int[], loss_reasons text[], loss_codes text[], loss_counts bigint[]
) RETURNS TABLE ("project_id" uuid, "head" bigint, "received_at" timestamptz, "duplicates" int[])
LANGUAGE plpgsql VOLATILE SET plan_cache_mode = force_generic_plan SET enable_nestloop = off AS $$
#variable_conflict use_column
DECLARE
  known uuid[];
  bases bigint[];
  receipt timestamptz;
  this_hour timestamptz;
BEGIN
  SELECT array_agg(h.project_id), array_agg(h.head) INTO known, bases
  FROM (
    SELECT project_id, head FROM project_heads WHERE project_id = ANY (project_ids)
    ORDER BY project_id FOR NO KEY UPDATE
  ) AS h;

  -- After the lock, so that later positions have later times.
  receipt := date_trunc('milliseconds', clock_timestamp());
  this_hour := date_trunc('hour', receipt, 'UTC');
  IF to_regclass('events_' || to_char(receipt AT TIME ZONE 'UTC', 'YYYYMMDD')) IS NULL THEN
    RETURN QUERY SELECT NULL::uuid, NULL::bigint, receipt, NULL::int[];
    RETURN;
  END IF;

  RETURN QUERY
  WITH items AS MATERIALIZED (
    SELECT t.item::int AS item, project_ids[t.place] AS project_id,
      bases[array_position(known, project_ids[t.place])] AS base,
      t.id, t.name, t.level, t.message, t.properties, t.user_id, t.session_id, t.at, t.shifted,
      row_number() OVER (PARTITION BY t.place, t.id ORDER BY t.item) AS occurrence
    FROM unnest(places, ids, names, levels, messages, properties, user_ids, session_ids, timestamps, shifts)
      WITH ORDINALITY AS t (place, id, name, level, message, properties, user_id, session_id, at, shifted, item)
  ), fresh AS (
    INSERT INTO event_ids (project_id, id, received_on)
    SELECT project_id, id, (receipt AT TIME ZONE 'UTC')::date FROM items
    WHERE base IS NOT NULL AND occurrence = 1
    ON CONFLICT (project_id, id) DO NOTHING
    RETURNING project_id, id
  ), judged AS MATERIALIZED (
    SELECT i.*, f.id IS NOT NULL AS stored
    FROM items i
    LEFT JOIN fresh f ON f.project_id = i.project_id AND f.id = i.id AND i.occurrence = 1
  ), written AS (
    INSERT INTO events (project_id, position, received_at, id, name, level, message, properties, user_id, session_id,
      timestamp, shifted)
    SELECT project_id, base + row_number() OVER (PARTITION BY project_id ORDER BY item), receipt, id, name, level,
      message, properties::jsonb, user_id, session_id,
      CASE WHEN at IS NULL THEN receipt ELSE to_timestamp(at / 1000.0) END, shifted
    FROM judged WHERE stored
  ), advanced AS (
    UPDATE project_heads h
    SET head = h.head + (SELECT count(*) FROM judged j WHERE j.stored AND j.project_id = h.project_id)
    WHERE h.project_id = ANY (project_ids)
      AND EXISTS (SELECT 1 FROM judged j WHERE j.stored AND j.project_id = h.project_id)
  ), rolled_up AS (
    INSERT INTO event_rollups AS r (project_id, hour, name, level, count)
    SELECT project_id, this_hour, name, level, count(*) FROM judged WHERE stored
    GROUP BY project_id, name, level
    ON CONFLICT (project_id, hour, name, level) DO UPDATE SET count = r.count + excluded.count
  ), losses AS (
    SELECT project_id, 'duplicate' AS reason, '' AS code, count(*) AS count
    FROM judged WHERE NOT stored AND base IS NOT NULL GROUP BY project_id
    UNION ALL
    SELECT project_id, 'shifted', '', count(*) FROM judged WHERE stored AND shifted GROUP BY project_id
    UNION ALL
    SELECT project_ids[l.place], l.reason, l.code, l.count
    FROM unnest(loss_places, loss_reasons, loss_codes, loss_counts) AS l (place, reason, code, count)
    WHERE project_ids[l.place] = ANY (known)
  ), recorded AS (
    INSERT INTO event_ledger AS l (project_id, hour, reason, code, count)
    SELECT project_id, this_hour, reason, code, sum(count) FROM losses GROUP BY project_id, reason, code
    ON CONFLICT (project_id, hour, reason, code) DO UPDATE SET count = l.count + excluded.count
  )
  SELECT project_id, base + count(*) FILTER (WHERE stored), receipt, array_agg(item) FILTER (WHERE NOT stored)
  FROM judged GROUP BY project_id, base;
END $$;
