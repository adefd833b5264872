-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "project_id" UUID;

-- CreateTable
CREATE TABLE "session_boards" (
    "session_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "session_boards_pkey" PRIMARY KEY ("session_id")
);

-- CreateIndex
CREATE INDEX "sessions_project_id_idx" ON "sessions"("project_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_boards" ADD CONSTRAINT "session_boards_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
