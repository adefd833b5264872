-- CreateTable
CREATE TABLE "digests" (
    "project_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "hour" INTEGER NOT NULL,
    "weekday" INTEGER,
    "recipients" JSONB,
    "declined_by" UUID[],
    "next_due_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "digests_pkey" PRIMARY KEY ("project_id","period")
);

-- CreateTable
CREATE TABLE "digest_editions" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'due',
    "reason" TEXT,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "content" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_editions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "digests_next_due_at_idx" ON "digests"("next_due_at");

-- CreateIndex
CREATE INDEX "digest_editions_created_at_idx" ON "digest_editions"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "digest_editions_project_id_period_first_day_key" ON "digest_editions"("project_id", "period", "first_day");

-- AddForeignKey
ALTER TABLE "digests" ADD CONSTRAINT "digests_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_editions" ADD CONSTRAINT "digest_editions_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: whether an error has been seen before, over all the hours that are kept. Rows of other levels are many, and
-- nobody asks this of them.
CREATE INDEX "event_rollups_project_id_name_hour_errors_idx" ON "event_rollups" ("project_id", "name", "hour")
  WHERE "level" IN ('error', 'fatal');
