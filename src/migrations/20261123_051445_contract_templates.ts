import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_contract_templates_language" AS ENUM('en', 'ar');
  CREATE TYPE "public"."enum_contract_reminders_outcome" AS ENUM('sent', 'passed');
  CREATE TABLE "contract_templates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"language" "enum_contract_templates_language" DEFAULT 'en' NOT NULL,
  	"description" varchar,
  	"title" varchar NOT NULL,
  	"content" jsonb NOT NULL,
  	"terms" varchar,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contract_reminders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"contract_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"days_before" numeric NOT NULL,
  	"outcome" "enum_contract_reminders_outcome" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "contract_reminders" ADD CONSTRAINT "contract_reminders_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contract_reminders" ADD CONSTRAINT "contract_reminders_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "contract_templates_name_idx" ON "contract_templates" USING btree ("name");
  CREATE INDEX "contract_templates_is_active_idx" ON "contract_templates" USING btree ("is_active");
  CREATE INDEX "contract_templates_updated_at_idx" ON "contract_templates" USING btree ("updated_at");
  CREATE INDEX "contract_templates_created_at_idx" ON "contract_templates" USING btree ("created_at");
  CREATE INDEX "contract_reminders_contract_idx" ON "contract_reminders" USING btree ("contract_id");
  CREATE INDEX "contract_reminders_client_idx" ON "contract_reminders" USING btree ("client_id");
  CREATE INDEX "contract_reminders_updated_at_idx" ON "contract_reminders" USING btree ("updated_at");
  CREATE INDEX "contract_reminders_created_at_idx" ON "contract_reminders" USING btree ("created_at");
  CREATE UNIQUE INDEX "contract_daysBefore_idx" ON "contract_reminders" USING btree ("contract_id","days_before");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "contract_templates" CASCADE;
  DROP TABLE "contract_reminders" CASCADE;
  DROP TYPE "public"."enum_contract_templates_language";
  DROP TYPE "public"."enum_contract_reminders_outcome";`)
}
