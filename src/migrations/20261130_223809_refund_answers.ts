import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** When whoever asked for a refund was told of its outcome. Those that are done by now count as told. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "payment_refunds" ADD COLUMN "answered_at" timestamp(3) with time zone;
    UPDATE "payment_refunds" SET "answered_at" = "updated_at" WHERE "status" <> 'pending'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE "payment_refunds" DROP COLUMN "answered_at"`)
}
