import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * What collections cannot say: tables that are no documents, constraints over part of a table, and a log that the database itself keeps
 * from being rewritten.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "number_series" (
      "series" text PRIMARY KEY,
      "value" bigint NOT NULL CHECK ("value" > 0)
    );

    CREATE TABLE "rate_limits" (
      "key" varchar(255) PRIMARY KEY,
      "points" integer NOT NULL DEFAULT 0,
      "expire" bigint
    );

    CREATE TABLE "platform_keys" (
      "name" text PRIMARY KEY,
      "certificate" text NOT NULL,
      "sealed_key" text NOT NULL,
      "crl_number" bigint NOT NULL DEFAULT 0,
      "created_at" timestamptz NOT NULL DEFAULT now()
    );

    CREATE UNIQUE INDEX "identity_verifications_one_live_idx" ON "identity_verifications" ("user_id")
      WHERE "status" IN ('pending', 'verified');

    CREATE UNIQUE INDEX "payments_one_per_milestone_idx" ON "payments" ("milestone_id")
      WHERE "milestone_id" IS NOT NULL AND "status" <> 'cancelled';

    CREATE INDEX "message_receipts_unread_idx" ON "message_receipts" ("user_id") WHERE "read_at" IS NULL;
    CREATE INDEX "notifications_unread_idx" ON "notifications" ("user_id") WHERE "read" IS NOT TRUE;
    CREATE UNIQUE INDEX "notifications_one_per_broadcast_idx" ON "notifications" ("broadcast_id", "user_id")
      WHERE "broadcast_id" IS NOT NULL;

    CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$;

    CREATE TRIGGER "activity_logs_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "activity_logs"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "contract_signatures_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "contract_signatures"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "contract_signatures_append_only" ON "contract_signatures";
    DROP TRIGGER "activity_logs_append_only" ON "activity_logs";
    DROP FUNCTION refuse_rewriting();
    DROP INDEX "notifications_one_per_broadcast_idx", "notifications_unread_idx", "message_receipts_unread_idx";
    DROP INDEX "payments_one_per_milestone_idx", "identity_verifications_one_live_idx";
    DROP TABLE "platform_keys", "rate_limits", "number_series";
  `)
}
