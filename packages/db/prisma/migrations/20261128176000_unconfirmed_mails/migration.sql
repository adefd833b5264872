-- CreateTable
CREATE TABLE "unconfirmed_mails" (
    "user_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "unconfirmed_mails_pkey" PRIMARY KEY ("user_id")
);

-- AddForeignKey
ALTER TABLE "unconfirmed_mails" ADD CONSTRAINT "unconfirmed_mails_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
