-- AlterTable
ALTER TABLE "job_outbox" ADD COLUMN     "offers" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "job_schedules" (
    "name" TEXT NOT NULL,
    "due_after" TIMESTAMPTZ(3) NOT NULL,
    "job_id" TEXT,

    CONSTRAINT "job_schedules_pkey" PRIMARY KEY ("name")
);
