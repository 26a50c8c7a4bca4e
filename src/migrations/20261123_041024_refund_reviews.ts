import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payment_refunds" ADD COLUMN "review_id" uuid;
  ALTER TABLE "payment_refunds" ADD COLUMN "asked_at" timestamp(3) with time zone;
  ALTER TABLE "payment_refunds" ADD CONSTRAINT "payment_refunds_review_id_payment_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."payment_reviews"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "payment_refunds_review_idx" ON "payment_refunds" USING btree ("review_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payment_refunds" DROP CONSTRAINT "payment_refunds_review_id_payment_reviews_id_fk";
  
  DROP INDEX "payment_refunds_review_idx";
  ALTER TABLE "payment_refunds" DROP COLUMN "review_id";
  ALTER TABLE "payment_refunds" DROP COLUMN "asked_at";`)
}
