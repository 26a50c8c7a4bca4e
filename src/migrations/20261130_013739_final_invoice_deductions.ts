import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "invoices" ADD COLUMN "deducted" jsonb;
  CREATE INDEX "payments_bare_parts_idx" ON "payments" ("paid_at", "id") WHERE "plan_part" IS NOT NULL AND "invoice_id" IS NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "payments_bare_parts_idx";
  ALTER TABLE "invoices" DROP COLUMN "deducted";`)
}
