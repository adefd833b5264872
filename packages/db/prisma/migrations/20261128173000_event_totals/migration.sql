-- CreateTable
CREATE TABLE "event_totals" (
    "project_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "event_totals_pkey" PRIMARY KEY ("project_id","hour","level")
);

-- CreateTable
CREATE TABLE "event_day_totals" (
    "project_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "count" BIGINT NOT NULL,
    "hours" SMALLINT[],
    "counts" BIGINT[],

    CONSTRAINT "event_day_totals_pkey" PRIMARY KEY ("project_id","day","name","level")
);

-- CreateTable
CREATE TABLE "event_totals_progress" (
    "project_id" UUID NOT NULL,
    "through" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "event_totals_progress_pkey" PRIMARY KEY ("project_id")
);

-- CreateIndex
CREATE INDEX "event_day_totals_project_id_name_day_idx" ON "event_day_totals"("project_id", "name", "day");

-- CreateIndex
CREATE INDEX "event_rollups_project_id_name_hour_idx" ON "event_rollups"("project_id", "name", "hour");

-- AddForeignKey
ALTER TABLE "event_totals" ADD CONSTRAINT "event_totals_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_day_totals" ADD CONSTRAINT "event_day_totals_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_totals_progress" ADD CONSTRAINT "event_totals_progress_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what is compared as bytes (COLLATE "C"), as in "event_rollups", and the following.

-- Takes the next of a project's hours that have ended into its totals, a day of them at most, and says whether that was
-- all. Whoever holds the head is alone with the rollups: a flush looks at the clock after it has the head, so whatever is
-- counted after this function will be in an hour that has not ended here. Flushes wait for it some milliseconds an hour,
-- some ten once a day.
CREATE FUNCTION "take_event_totals"(project uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  this_hour timestamptz;
  since timestamptz;
  until timestamptz;
BEGIN
  PERFORM 1 FROM project_heads WHERE project_id = project FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN true;
  END IF;
  this_hour := date_trunc('hour', clock_timestamp(), 'UTC');
  SELECT p.through INTO since FROM event_totals_progress p WHERE p.project_id = project;
  -- A day that has been begun is finished; then nothing is looked for where nothing was counted.
  IF since IS NULL OR since = date_trunc('day', since, 'UTC') THEN
    SELECT date_trunc('day', min(r.hour), 'UTC') INTO since FROM event_rollups r
    WHERE r.project_id = project AND r.hour >= coalesce(since, '-infinity') AND r.hour < this_hour;
  END IF;
  IF since IS NULL THEN
    until := this_hour;
  ELSE
    until := least(this_hour, date_trunc('day', since, 'UTC') + interval '1 day');
    INSERT INTO event_totals AS t (project_id, hour, level, count)
    SELECT project, r.hour, r.level, sum(r.count) FROM event_rollups r
    WHERE r.project_id = project AND r.hour >= since AND r.hour < until
    GROUP BY r.hour, r.level
    ON CONFLICT (project_id, hour, level) DO UPDATE SET count = excluded.count;
    IF until = date_trunc('day', until, 'UTC') THEN
      INSERT INTO event_day_totals AS t (project_id, day, name, level, count, hours, counts)
      SELECT project, ((until - interval '1 day') AT TIME ZONE 'UTC')::date, r.name, r.level, sum(r.count),
        array_agg(extract(hour FROM r.hour AT TIME ZONE 'UTC')::smallint ORDER BY r.hour), array_agg(r.count ORDER BY r.hour)
      FROM event_rollups r
      WHERE r.project_id = project AND r.hour >= until - interval '1 day' AND r.hour < until
      GROUP BY r.name, r.level ORDER BY r.name, r.level
      ON CONFLICT (project_id, day, name, level)
        DO UPDATE SET count = excluded.count, hours = excluded.hours, counts = excluded.counts;
    END IF;
  END IF;
  INSERT INTO event_totals_progress AS p (project_id, through) VALUES (project, until)
  ON CONFLICT (project_id) DO UPDATE SET through = excluded.through WHERE p.through < excluded.through;
  RETURN until = this_hour;
END $$;
