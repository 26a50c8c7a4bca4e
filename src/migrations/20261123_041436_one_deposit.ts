import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** A contract's deposit is asked for once, until that request is cancelled. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE UNIQUE INDEX "payments_one_deposit_idx" ON "payments" ("contract_id")
      WHERE "plan_part" = 'deposit' AND "status" <> 'cancelled'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX "payments_one_deposit_idx"`)
}
