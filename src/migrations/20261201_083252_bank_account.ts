import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** The company's account beside its bank details in words. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "company" ADD COLUMN "account_holder" varchar;
    ALTER TABLE "company" ADD COLUMN "iban" varchar;
    ALTER TABLE "company" ADD COLUMN "bic" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "company" DROP COLUMN "account_holder";
    ALTER TABLE "company" DROP COLUMN "iban";
    ALTER TABLE "company" DROP COLUMN "bic";`)
}
