-- The greatest position of a project's events that was received before a moment, 0 if there is none. Positions grow with
-- the times of receipt, so a time is found by halving: some twenty probes of the primary key of one day's partition,
-- whatever the day has. The day's own partition is asked by its name: a plan over all of them costs more than the answer.
CREATE OR REPLACE FUNCTION "event_position_before"(project uuid, moment timestamptz) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
  day timestamptz := date_trunc('day', moment, 'UTC');
  partition text := 'events_' || to_char(moment AT TIME ZONE 'UTC', 'YYYYMMDD');
  low bigint;
  high bigint;
  middle bigint;
  found_position bigint;
  found_at timestamptz;
BEGIN
  IF to_regclass(partition) IS NOT NULL THEN
    EXECUTE format('SELECT min(position), max(position) FROM %I WHERE project_id = $1', partition)
      INTO low, high USING project;
    -- Of what is at `low`, and before, it is known that it came before the moment; of what is after `high` that it did not.
    low := low - 1;
    WHILE low < high LOOP
      middle := low + (high - low + 1) / 2;
      EXECUTE format(
        'SELECT position, received_at FROM %I WHERE project_id = $1 AND position >= $2 ORDER BY position LIMIT 1',
        partition) INTO found_position, found_at USING project, middle;
      IF found_at < moment THEN
        low := found_position;
      ELSE
        high := middle - 1;
      END IF;
    END LOOP;
    EXECUTE format('SELECT position FROM %I WHERE project_id = $1 AND position = $2', partition)
      INTO found_position USING project, low;
    IF found_position IS NOT NULL THEN
      RETURN found_position;
    END IF;
  END IF;
  SELECT max(e.position) INTO found_position FROM events e WHERE e.project_id = project AND e.received_at < day;
  RETURN coalesce(found_position, 0);
END $$;
