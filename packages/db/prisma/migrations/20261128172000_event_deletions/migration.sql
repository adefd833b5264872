-- CreateTable
CREATE TABLE "event_deletions" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by" UUID,
    "retention_days" INTEGER,
    "day" DATE NOT NULL,
    "received_before" TIMESTAMPTZ(3) NOT NULL,
    "through" BIGINT NOT NULL,
    "removed_through" BIGINT NOT NULL,
    "events" BIGINT NOT NULL DEFAULT 0,
    "first_received_at" TIMESTAMPTZ(3),
    "last_received_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_deletions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "detached_event_partitions" (
    "name" TEXT NOT NULL,
    "project_id" UUID,
    "position" BIGINT,

    CONSTRAINT "detached_event_partitions_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "event_deletions_project_id_started_at_id_idx" ON "event_deletions"("project_id", "started_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "event_deletions_project_id_day_retention_days_key" ON "event_deletions"("project_id", "day", "retention_days");

-- By hand, beyond what Prisma's schema can say.

-- The work there is, the oldest of each project first.
CREATE INDEX "event_deletions_project_id_unfinished_idx" ON "event_deletions" ("project_id", "started_at", "id")
  WHERE "finished_at" IS NULL;

-- What was being removed goes on. There has been no release with the former table.
INSERT INTO event_deletions (id, project_id, reason, day, received_before, through, removed_through)
SELECT gen_random_uuid(), project_id, CASE WHEN through = 9223372036854775807 THEN 'project' ELSE 'request' END,
  (now() AT TIME ZONE 'UTC')::date, now(), least(through, 9007199254740991), 0
FROM event_erasures;
DROP TABLE "event_erasures";

-- What is left of a deleted project is removed in the background, whoever deleted it: its owner, or the end of its owner's
-- account. A flush may be under way, so up to which position is not known; this one is the greatest that JavaScript has.
CREATE OR REPLACE FUNCTION "erase_project"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_deletions (id, project_id, reason, day, received_before, through, removed_through, started_at)
  VALUES (gen_random_uuid(), OLD.id, 'project', (clock_timestamp() AT TIME ZONE 'UTC')::date, clock_timestamp(),
    9007199254740991, 0, clock_timestamp());
  RETURN NULL;
END $$;

-- Ids of a day go in a day, and an id is looked for at every event: by the default of a fifth of the table, a month of ids
-- would be vacuumed once a week, and the index walked over what is dead meanwhile.
ALTER TABLE "event_ids" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.1);
