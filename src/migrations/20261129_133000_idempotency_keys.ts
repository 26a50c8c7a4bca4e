import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** Answers of POSTs by their `Idempotency-Key`. Not a collection: nobody reads it but the server, and only hashes are in it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- "attempt" is the newest try, the only one that may commit. "has_effect" is set in the transaction that changes something.
    CREATE TABLE "idempotency_keys" (
      "id" text PRIMARY KEY,
      "user_id" uuid REFERENCES "users" ("id") ON DELETE CASCADE,
      "fingerprint" text,
      "attempt" uuid NOT NULL,
      "has_effect" boolean NOT NULL DEFAULT false,
      "answer" bytea,
      "held_until" timestamptz NOT NULL,
      "created_at" timestamptz NOT NULL
    );
    CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys" ("created_at");
    CREATE INDEX "idempotency_keys_user_idx" ON "idempotency_keys" ("user_id");
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE "idempotency_keys"`)
}
