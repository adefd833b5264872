-- By hand: the rows are copies of what the rollups have, and no release has written any.
TRUNCATE "event_day_totals";

-- AlterTable
ALTER TABLE "event_day_totals" DROP CONSTRAINT "event_day_totals_pkey",
DROP COLUMN "count",
DROP COLUMN "hours",
DROP COLUMN "level",
ADD COLUMN     "debug" BIGINT[],
ADD COLUMN     "error" BIGINT[],
ADD COLUMN     "fatal" BIGINT[],
ADD COLUMN     "info" BIGINT[],
ADD COLUMN     "warn" BIGINT[],
ADD CONSTRAINT "event_day_totals_pkey" PRIMARY KEY ("project_id", "day", "name");

-- By hand: what the hourly job makes anew from the rollups, beginning with the first hour; until then answers are made of
-- the rollups. "event_totals" is overwritten with the same.
DELETE FROM "event_totals_progress";

DROP FUNCTION "take_event_totals"(uuid);

-- Before which hour nothing is counted any more in a project; null when it is gone. A flush looks at the clock after it has
-- the head, so whatever is counted after this function will be in an hour that has not ended here, and whatever was counted
-- before is committed. The head is let go at once: flushes do not wait while hours are added up.
CREATE FUNCTION "event_hours_ended"(project uuid) RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM 1 FROM project_heads WHERE project_id = project FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  INSERT INTO event_totals_progress (project_id, through) VALUES (project, '-infinity') ON CONFLICT DO NOTHING;
  RETURN date_trunc('hour', clock_timestamp(), 'UTC');
END $$;

-- Takes the next of a project's hours before "ended" into its totals, a day of them at most, and says whether that was all.
-- The project is held first, as a deletion of it does; then the progress, which a deletion of its events takes away.
CREATE FUNCTION "take_event_totals"(project uuid, ended timestamptz) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  since timestamptz;
  until timestamptz;
  begin_of_day timestamptz;
BEGIN
  PERFORM 1 FROM projects WHERE id = project FOR KEY SHARE;
  SELECT p.through INTO since FROM event_totals_progress p WHERE p.project_id = project FOR UPDATE;
  IF NOT FOUND OR since >= ended THEN
    RETURN true;
  END IF;
  -- A day that has been begun is finished; then nothing is looked for where nothing was counted.
  IF since = date_trunc('day', since, 'UTC') THEN
    SELECT date_trunc('day', min(r.hour), 'UTC') INTO since FROM event_rollups r
    WHERE r.project_id = project AND r.hour >= since AND r.hour < ended;
  END IF;
  IF since IS NULL THEN
    until := ended;
  ELSE
    begin_of_day := date_trunc('day', since, 'UTC');
    until := least(ended, begin_of_day + interval '1 day');
    INSERT INTO event_totals AS t (project_id, hour, level, count)
    SELECT project, r.hour, r.level, sum(r.count) FROM event_rollups r
    WHERE r.project_id = project AND r.hour >= since AND r.hour < until
    GROUP BY r.hour, r.level
    ON CONFLICT (project_id, hour, level) DO UPDATE SET count = excluded.count;
    -- The day is added up from its beginning: the hours that are to come have the sum so far.
    INSERT INTO event_day_totals AS t (project_id, day, name, counts, debug, info, warn, error, fatal)
    WITH hours AS MATERIALIZED (
      SELECT r.name, extract(hour FROM r.hour AT TIME ZONE 'UTC')::int AS hour, sum(r.count)::bigint AS counts,
        sum(r.count) FILTER (WHERE r.level = 'debug') AS debug, sum(r.count) FILTER (WHERE r.level = 'info') AS info,
        sum(r.count) FILTER (WHERE r.level = 'warn') AS warn, sum(r.count) FILTER (WHERE r.level = 'error') AS error,
        sum(r.count) FILTER (WHERE r.level = 'fatal') AS fatal
      FROM event_rollups r
      WHERE r.project_id = project AND r.hour >= begin_of_day AND r.hour < until GROUP BY r.name, r.hour
    ), sums AS (
      SELECT name, hour, coalesce(sum(h.counts) OVER day, 0)::bigint AS counts, coalesce(sum(h.debug) OVER day, 0)::bigint AS debug,
        coalesce(sum(h.info) OVER day, 0)::bigint AS info, coalesce(sum(h.warn) OVER day, 0)::bigint AS warn,
        coalesce(sum(h.error) OVER day, 0)::bigint AS error, coalesce(sum(h.fatal) OVER day, 0)::bigint AS fatal
      FROM (SELECT DISTINCT name FROM hours) AS names CROSS JOIN generate_series(0, 23) AS hour
        LEFT JOIN hours AS h USING (name, hour)
      WINDOW day AS (PARTITION BY name ORDER BY hour)
    )
    SELECT project, (begin_of_day AT TIME ZONE 'UTC')::date, name, array_agg(counts ORDER BY hour),
      CASE WHEN max(debug) > 0 THEN array_agg(debug ORDER BY hour) END,
      CASE WHEN max(info) > 0 THEN array_agg(info ORDER BY hour) END,
      CASE WHEN max(warn) > 0 THEN array_agg(warn ORDER BY hour) END,
      CASE WHEN max(error) > 0 THEN array_agg(error ORDER BY hour) END,
      CASE WHEN max(fatal) > 0 THEN array_agg(fatal ORDER BY hour) END
    FROM sums GROUP BY name ORDER BY name
    ON CONFLICT (project_id, day, name) DO UPDATE SET counts = excluded.counts, debug = excluded.debug,
      info = excluded.info, warn = excluded.warn, error = excluded.error, fatal = excluded.fatal
      WHERE t.counts <> excluded.counts;
  END IF;
  UPDATE event_totals_progress SET through = until WHERE project_id = project AND through < until;
  RETURN until = ended;
END $$;
