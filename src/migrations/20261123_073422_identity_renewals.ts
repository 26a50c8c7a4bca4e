import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** A person whose document expires soon has one check in force and may have one more that waits; there were never two of these. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "identity_verifications_one_live_idx";
    CREATE UNIQUE INDEX "identity_verifications_one_waiting_idx" ON "identity_verifications" ("user_id")
      WHERE "status" = 'pending';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "identity_verifications_one_waiting_idx";
    CREATE UNIQUE INDEX "identity_verifications_one_live_idx" ON "identity_verifications" ("user_id")
      WHERE "status" IN ('pending', 'verified');
  `)
}
