import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** Indexes that begin another one of their table: each cost every write of it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "users_role_idx";
  DROP INDEX "users_status_idx";
  DROP INDEX "identity_verifications_user_idx";
  DROP INDEX "identity_verifications_status_idx";
  DROP INDEX "projects_status_idx";
  DROP INDEX "projects_client_idx";
  DROP INDEX "project_milestones_project_idx";
  DROP INDEX "project_milestones_client_idx";
  DROP INDEX "project_files_owner_idx";
  DROP INDEX "project_files_project_idx";
  DROP INDEX "contracts_project_idx";
  DROP INDEX "contracts_client_idx";
  DROP INDEX "contracts_status_idx";
  DROP INDEX "contract_signatures_contract_idx";
  DROP INDEX "contract_reminders_contract_idx";
  DROP INDEX "signer_certificates_contract_idx";
  DROP INDEX "messages_project_idx";
  DROP INDEX "messages_thread_idx";
  DROP INDEX "messages_sender_idx";
  DROP INDEX "messages_recipient_idx";
  DROP INDEX "payments_project_idx";
  DROP INDEX "payments_client_idx";
  DROP INDEX "payments_status_idx";
  DROP INDEX "payment_refunds_client_idx";
  DROP INDEX "payment_allocations_client_idx";
  DROP INDEX "payment_reviews_status_idx";
  DROP INDEX "invoices_project_idx";
  DROP INDEX "invoices_client_idx";
  DROP INDEX "invoices_status_idx";
  DROP INDEX "invoice_reminders_invoice_idx";
  DROP INDEX "ledger_transactions_client_idx";
  DROP INDEX "ledger_entries_client_idx";
  DROP INDEX "ledger_entries_invoice_idx";
  DROP INDEX "ledger_entries_payment_idx";
  DROP INDEX "stripe_events_status_idx";
  DROP INDEX "notifications_user_idx";
  DROP INDEX "activity_logs_actor_idx";
  DROP INDEX "createdAt_idx";
  DROP INDEX "sessions_user_idx";
  DROP INDEX "auth_tokens_user_idx";
  DROP INDEX "message_receipts_message_idx";
  DROP INDEX "message_receipts_user_idx";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   CREATE INDEX "users_role_idx" ON "users" USING btree ("role");
  CREATE INDEX "users_status_idx" ON "users" USING btree ("status");
  CREATE INDEX "identity_verifications_user_idx" ON "identity_verifications" USING btree ("user_id");
  CREATE INDEX "identity_verifications_status_idx" ON "identity_verifications" USING btree ("status");
  CREATE INDEX "projects_status_idx" ON "projects" USING btree ("status");
  CREATE INDEX "projects_client_idx" ON "projects" USING btree ("client_id");
  CREATE INDEX "project_milestones_project_idx" ON "project_milestones" USING btree ("project_id");
  CREATE INDEX "project_milestones_client_idx" ON "project_milestones" USING btree ("client_id");
  CREATE INDEX "project_files_owner_idx" ON "project_files" USING btree ("owner_id");
  CREATE INDEX "project_files_project_idx" ON "project_files" USING btree ("project_id");
  CREATE INDEX "contracts_project_idx" ON "contracts" USING btree ("project_id");
  CREATE INDEX "contracts_client_idx" ON "contracts" USING btree ("client_id");
  CREATE INDEX "contracts_status_idx" ON "contracts" USING btree ("status");
  CREATE INDEX "contract_signatures_contract_idx" ON "contract_signatures" USING btree ("contract_id");
  CREATE INDEX "contract_reminders_contract_idx" ON "contract_reminders" USING btree ("contract_id");
  CREATE INDEX "signer_certificates_contract_idx" ON "signer_certificates" USING btree ("contract_id");
  CREATE INDEX "messages_project_idx" ON "messages" USING btree ("project_id");
  CREATE INDEX "messages_thread_idx" ON "messages" USING btree ("thread_id");
  CREATE INDEX "messages_sender_idx" ON "messages" USING btree ("sender_id");
  CREATE INDEX "messages_recipient_idx" ON "messages" USING btree ("recipient_id");
  CREATE INDEX "payments_project_idx" ON "payments" USING btree ("project_id");
  CREATE INDEX "payments_client_idx" ON "payments" USING btree ("client_id");
  CREATE INDEX "payments_status_idx" ON "payments" USING btree ("status");
  CREATE INDEX "payment_refunds_client_idx" ON "payment_refunds" USING btree ("client_id");
  CREATE INDEX "payment_allocations_client_idx" ON "payment_allocations" USING btree ("client_id");
  CREATE INDEX "payment_reviews_status_idx" ON "payment_reviews" USING btree ("status");
  CREATE INDEX "invoices_project_idx" ON "invoices" USING btree ("project_id");
  CREATE INDEX "invoices_client_idx" ON "invoices" USING btree ("client_id");
  CREATE INDEX "invoices_status_idx" ON "invoices" USING btree ("status");
  CREATE INDEX "invoice_reminders_invoice_idx" ON "invoice_reminders" USING btree ("invoice_id");
  CREATE INDEX "ledger_transactions_client_idx" ON "ledger_transactions" USING btree ("client_id");
  CREATE INDEX "ledger_entries_client_idx" ON "ledger_entries" USING btree ("client_id");
  CREATE INDEX "ledger_entries_invoice_idx" ON "ledger_entries" USING btree ("invoice_id");
  CREATE INDEX "ledger_entries_payment_idx" ON "ledger_entries" USING btree ("payment_id");
  CREATE INDEX "stripe_events_status_idx" ON "stripe_events" USING btree ("status");
  CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id");
  CREATE INDEX "activity_logs_actor_idx" ON "activity_logs" USING btree ("actor_id");
  CREATE INDEX "createdAt_idx" ON "activity_logs" USING btree ("created_at");
  CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id");
  CREATE INDEX "auth_tokens_user_idx" ON "auth_tokens" USING btree ("user_id");
  CREATE INDEX "message_receipts_message_idx" ON "message_receipts" USING btree ("message_id");
  CREATE INDEX "message_receipts_user_idx" ON "message_receipts" USING btree ("user_id");`)
}
