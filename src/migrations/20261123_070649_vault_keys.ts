import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_vault_keys_purpose" AS ENUM('identity', 'contract_signature');
  CREATE TYPE "public"."enum_vault_keys_destroy_reason" AS ENUM('retention', 'erased');
  CREATE TABLE "vault_keys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"purpose" "enum_vault_keys_purpose" NOT NULL,
  	"verification_id" uuid,
  	"wrapped_key" varchar,
  	"master_key_id" varchar,
  	"destroyed_at" timestamp(3) with time zone,
  	"destroy_reason" "enum_vault_keys_destroy_reason",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "identity_verifications" ADD COLUMN "document_type" varchar;
  ALTER TABLE "identity_verifications" ADD COLUMN "document_expires_at" timestamp(3) with time zone;
  ALTER TABLE "identity_verifications" ADD COLUMN "image_sha256" jsonb;
  ALTER TABLE "identity_verifications" ADD COLUMN "images_shredded_at" timestamp(3) with time zone;
  ALTER TABLE "project_files" ADD COLUMN "vault_key_id" uuid;
  ALTER TABLE "company" ADD COLUMN "identity_defaults_retention_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "vault_keys" ADD CONSTRAINT "vault_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "vault_keys" ADD CONSTRAINT "vault_keys_verification_id_identity_verifications_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."identity_verifications"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "vault_keys_user_idx" ON "vault_keys" USING btree ("user_id");
  CREATE INDEX "vault_keys_verification_idx" ON "vault_keys" USING btree ("verification_id");
  CREATE INDEX "vault_keys_master_key_id_idx" ON "vault_keys" USING btree ("master_key_id");
  CREATE INDEX "vault_keys_updated_at_idx" ON "vault_keys" USING btree ("updated_at");
  CREATE INDEX "vault_keys_created_at_idx" ON "vault_keys" USING btree ("created_at");
  ALTER TABLE "project_files" ADD CONSTRAINT "project_files_vault_key_id_vault_keys_id_fk" FOREIGN KEY ("vault_key_id") REFERENCES "public"."vault_keys"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "identity_verifications_document_expires_at_idx" ON "identity_verifications" USING btree ("document_expires_at");
  CREATE INDEX "project_files_vault_key_idx" ON "project_files" USING btree ("vault_key_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "vault_keys" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "vault_keys" CASCADE;
  ALTER TABLE "project_files" DROP CONSTRAINT IF EXISTS "project_files_vault_key_id_vault_keys_id_fk";
  
  DROP INDEX "identity_verifications_document_expires_at_idx";
  DROP INDEX "project_files_vault_key_idx";
  ALTER TABLE "identity_verifications" DROP COLUMN "document_type";
  ALTER TABLE "identity_verifications" DROP COLUMN "document_expires_at";
  ALTER TABLE "identity_verifications" DROP COLUMN "image_sha256";
  ALTER TABLE "identity_verifications" DROP COLUMN "images_shredded_at";
  ALTER TABLE "project_files" DROP COLUMN "vault_key_id";
  ALTER TABLE "company" DROP COLUMN "identity_defaults_retention_days";
  DROP TYPE "public"."enum_vault_keys_purpose";
  DROP TYPE "public"."enum_vault_keys_destroy_reason";`)
}
