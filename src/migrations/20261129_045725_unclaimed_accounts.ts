import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_sessions_end_reason" ADD VALUE 'suspended';
  ALTER TYPE "public"."enum_sessions_end_reason" ADD VALUE 'ended_by_admin';
  ALTER TABLE "users" ADD COLUMN "is_unclaimed" boolean DEFAULT false;
  ALTER TABLE "users" ADD COLUMN "unconfirmed_profile" jsonb;
  ALTER TABLE "users" ADD COLUMN "known_devices_from" timestamp(3) with time zone;
  ALTER TABLE "projects" ADD COLUMN "is_unclaimed" boolean DEFAULT false;
  ALTER TABLE "project_files" ADD COLUMN "withheld_at" timestamp(3) with time zone;
  ALTER TABLE "messages" ADD COLUMN "withheld_at" timestamp(3) with time zone;
  ALTER TABLE "auth_tokens" ADD COLUMN "contact" jsonb;`)
  await db.execute(markUnclaimed)
}

/** What strangers had made before this version is known from the activity log only. */
const markUnclaimed = sql`
  UPDATE "users" SET "is_unclaimed" = true
   WHERE "role" = 'client' AND "status" <> 'erased' AND "email_verified_at" IS NULL
     AND EXISTS (SELECT 1 FROM "activity_logs" entry
                  WHERE entry."entity_type" = 'users' AND entry."entity_id" = "users"."id"::text
                    AND (entry."action" = 'user.registered'
                         OR (entry."action" = 'user.created' AND entry."actor_id" IS NULL
                             AND entry."after"->>'reason' = 'project_submitted')));
  UPDATE "projects" SET "is_unclaimed" = true FROM "users" client
   WHERE client."id" = "projects"."client_id" AND client."is_unclaimed" AND "projects"."confirmed_at" IS NOT NULL
     AND EXISTS (SELECT 1 FROM "activity_logs" entry
                  WHERE entry."entity_type" = 'projects' AND entry."entity_id" = "projects"."id"::text
                    AND entry."action" = 'project.submitted'
                    AND (entry."actor_id" IS NULL OR entry."actor_id" = client."id"));`

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "sessions" ALTER COLUMN "end_reason" SET DATA TYPE text;
  DROP TYPE "public"."enum_sessions_end_reason";
  CREATE TYPE "public"."enum_sessions_end_reason" AS ENUM('logout', 'ended_by_user', 'password_changed', 'password_reset', 'refresh_replayed', 'erased');
  ALTER TABLE "sessions" ALTER COLUMN "end_reason" SET DATA TYPE "public"."enum_sessions_end_reason" USING "end_reason"::"public"."enum_sessions_end_reason";
  ALTER TABLE "users" DROP COLUMN "is_unclaimed";
  ALTER TABLE "users" DROP COLUMN "unconfirmed_profile";
  ALTER TABLE "users" DROP COLUMN "known_devices_from";
  ALTER TABLE "projects" DROP COLUMN "is_unclaimed";
  ALTER TABLE "project_files" DROP COLUMN "withheld_at";
  ALTER TABLE "messages" DROP COLUMN "withheld_at";
  ALTER TABLE "auth_tokens" DROP COLUMN "contact";`)
}
