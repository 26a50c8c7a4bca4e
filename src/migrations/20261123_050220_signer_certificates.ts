import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_signer_certificates_party" AS ENUM('client', 'agency');
  CREATE TYPE "public"."enum_signer_certificates_level" AS ENUM('B-B', 'B-T', 'B-LT', 'B-LTA');
  CREATE TABLE "signer_certificates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"contract_id" uuid NOT NULL,
  	"party" "enum_signer_certificates_party" NOT NULL,
  	"signature_id" uuid NOT NULL,
  	"serial_number" varchar NOT NULL,
  	"authority_serial_number" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"not_before" timestamp(3) with time zone NOT NULL,
  	"not_after" timestamp(3) with time zone NOT NULL,
  	"certificate" varchar NOT NULL,
  	"level" "enum_signer_certificates_level" NOT NULL,
  	"stamped_at" timestamp(3) with time zone,
  	"revocation_data" jsonb,
  	"shortfall" varchar,
  	"revoked_at" timestamp(3) with time zone,
  	"revocation_reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "signer_certificates" ADD CONSTRAINT "signer_certificates_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "signer_certificates" ADD CONSTRAINT "signer_certificates_signature_id_contract_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."contract_signatures"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "signer_certificates_contract_idx" ON "signer_certificates" USING btree ("contract_id");
  CREATE INDEX "signer_certificates_signature_idx" ON "signer_certificates" USING btree ("signature_id");
  CREATE UNIQUE INDEX "signer_certificates_serial_number_idx" ON "signer_certificates" USING btree ("serial_number");
  CREATE INDEX "signer_certificates_authority_serial_number_idx" ON "signer_certificates" USING btree ("authority_serial_number");
  CREATE INDEX "signer_certificates_updated_at_idx" ON "signer_certificates" USING btree ("updated_at");
  CREATE INDEX "signer_certificates_created_at_idx" ON "signer_certificates" USING btree ("created_at");
  CREATE UNIQUE INDEX "contract_party_1_idx" ON "signer_certificates" USING btree ("contract_id","party");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "signer_certificates" CASCADE;
  DROP TYPE "public"."enum_signer_certificates_party";
  DROP TYPE "public"."enum_signer_certificates_level";`)
}
