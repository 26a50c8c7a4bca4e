import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** Links that change the address of an account, and take it back. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TYPE "public"."enum_auth_tokens_purpose" ADD VALUE 'change_email';
    ALTER TYPE "public"."enum_auth_tokens_purpose" ADD VALUE 'revert_email';
    ALTER TABLE "auth_tokens" ADD COLUMN "new_email" varchar;
    CREATE INDEX "auth_tokens_new_email_idx" ON "auth_tokens" USING btree ("new_email");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DELETE FROM "auth_tokens" WHERE "purpose" IN ('change_email', 'revert_email');
    ALTER TABLE "auth_tokens" DROP COLUMN "new_email";
    ALTER TABLE "auth_tokens" ALTER COLUMN "purpose" SET DATA TYPE text;
    DROP TYPE "public"."enum_auth_tokens_purpose";
    CREATE TYPE "public"."enum_auth_tokens_purpose" AS ENUM('verify_email', 'set_password', 'reset_password', 'confirm_project');
    ALTER TABLE "auth_tokens" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_auth_tokens_purpose" USING "purpose"::"public"."enum_auth_tokens_purpose";`)
}
