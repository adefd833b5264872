-- Moves recorded events to the channel logs, in id order, and answers where each went: one round trip for what would
-- otherwise be seven. One relay at a time, by the lock; what the second statement sees includes everything that
-- another relay committed meanwhile. The staff hears everything; what is for everyone goes to both logs.
CREATE FUNCTION "relay_outbox"(relay_lock int, maximum int)
RETURNS TABLE (
  "id" bigint, "name" text, "channel" text, "touches" text[], "data" jsonb, "at" timestamptz,
  "staff_position" bigint, "everyone_position" bigint
)
LANGUAGE plpgsql VOLATILE SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  PERFORM pg_advisory_xact_lock(relay_lock);

  RETURN QUERY
  WITH taken AS (
    DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT maximum)
    RETURNING id, name, channel, audience, touches, data
  ), entries AS (
    SELECT t.id, t.channel || '/' || l.log AS log_name, l.log,
      row_number() OVER (PARTITION BY t.channel, l.log ORDER BY t.id) AS place
    FROM taken t
    CROSS JOIN LATERAL unnest(
      CASE WHEN t.audience = 'everyone' THEN ARRAY['staff', 'everyone'] ELSE ARRAY['staff'] END
    ) AS l (log)
  ), heads AS (
    -- In the order of names, so that two writers of heads can never wait for each other in a circle.
    INSERT INTO channel_heads AS h (channel, head)
    SELECT log_name, count(*) FROM entries GROUP BY log_name ORDER BY log_name
    ON CONFLICT (channel) DO UPDATE SET head = h.head + excluded.head
    RETURNING channel, head
  ), placed AS (
    SELECT e.id, e.log, e.log_name, h.head - max(e.place) OVER (PARTITION BY e.log_name) + e.place AS position
    FROM entries e JOIN heads h ON h.channel = e.log_name
  ), written AS (
    INSERT INTO channel_log (channel, position, name, data, at)
    SELECT p.log_name, p.position, t.name, t.data, date_trunc('milliseconds', now())
    FROM placed p JOIN taken t ON t.id = p.id
  )
  SELECT t.id, t.name, t.channel, t.touches, t.data, date_trunc('milliseconds', now()), s.position, a.position
  FROM taken t
  JOIN placed s ON s.id = t.id AND s.log = 'staff'
  LEFT JOIN placed a ON a.id = t.id AND a.log = 'everyone'
  ORDER BY t.id;
END $$;
