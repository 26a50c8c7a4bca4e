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
  await writeSums(db)
}

/** The columns as the version before kept them. What was written off had no column: such an invoice stays paid. */
async function writeSums(db: MigrateDownArgs['db']): Promise<void> {
  await db.execute(sql`
    UPDATE "invoices" SET "amount_paid" = 0, "amount_credited" = 0;
    UPDATE "invoices" i SET "amount_paid" = s.paid, "amount_credited" = s.credited
      FROM (SELECT invoice_id, coalesce(-sum(amount) FILTER (WHERE kind IN ('receipt', 'refund')), 0) AS paid,
                   coalesce(-sum(amount) FILTER (WHERE kind = 'credit_note'), 0) AS credited
              FROM ledger_entries WHERE account = 'receivable' GROUP BY invoice_id) s
     WHERE i.id = s.invoice_id;
    UPDATE "payments" SET "refunded_amount" = 0;
    UPDATE "payments" p SET "refunded_amount" = s.refunded
      FROM (SELECT payment_id, -sum(amount) AS refunded FROM ledger_entries
             WHERE kind = 'refund' AND account IN ('bank', 'cash', 'other', 'stripe') GROUP BY payment_id) s
     WHERE p.id = s.payment_id;
  `)
}
