import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** Mails that may wait for others of the same reader, and of what he was mailed already in the window that runs. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "waiting_mails" (
      "id" uuid PRIMARY KEY,
      "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE,
      "notification_id" uuid NOT NULL REFERENCES "notifications" ("id") ON DELETE CASCADE,
      "type" text NOT NULL,
      "topic" text NOT NULL,
      "mail" jsonb NOT NULL,
      "created_at" timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX "waiting_mails_user_idx" ON "waiting_mails" ("user_id", "id");
    CREATE INDEX "waiting_mails_notification_idx" ON "waiting_mails" ("notification_id");

    CREATE TABLE "mail_windows" (
      "user_id" uuid PRIMARY KEY REFERENCES "users" ("id") ON DELETE CASCADE,
      "ends_at" timestamptz NOT NULL,
      "types" text[] NOT NULL DEFAULT '{}'
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE "mail_windows", "waiting_mails";
  `)
}
