import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payments" DROP COLUMN "refunded_amount";
  ALTER TABLE "invoices" DROP COLUMN "amount_paid";
  ALTER TABLE "invoices" DROP COLUMN "amount_credited";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payments" ADD COLUMN "refunded_amount" numeric;
  ALTER TABLE "invoices" ADD COLUMN "amount_paid" numeric;
  ALTER TABLE "invoices" ADD COLUMN "amount_credited" numeric;`)
}
