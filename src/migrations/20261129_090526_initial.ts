import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_locale" AS ENUM('en', 'ar');
  CREATE TYPE "public"."enum_users_role" AS ENUM('admin', 'client');
  CREATE TYPE "public"."enum_users_status" AS ENUM('active', 'suspended', 'erased');
  CREATE TYPE "public"."enum_users_identity_status" AS ENUM('not_submitted', 'pending', 'verified', 'rejected');
  CREATE TYPE "public"."enum_identity_verifications_status" AS ENUM('pending', 'verified', 'rejected');
  CREATE TYPE "public"."enum_vault_keys_purpose" AS ENUM('identity', 'contract_signature');
  CREATE TYPE "public"."enum_vault_keys_destroy_reason" AS ENUM('retention', 'erased');
  CREATE TYPE "public"."enum_projects_status" AS ENUM('submitted', 'reviewing', 'approved', 'in_progress', 'review', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_projects_priority" AS ENUM('low', 'medium', 'high', 'urgent');
  CREATE TYPE "public"."enum_project_milestones_status" AS ENUM('pending', 'completed');
  CREATE TYPE "public"."enum_project_files_kind" AS ENUM('project', 'general', 'avatar', 'identity_front', 'identity_back', 'identity_signature', 'contract', 'contract_signature', 'invoice');
  CREATE TYPE "public"."enum_project_files_scan_status" AS ENUM('not_required', 'pending', 'clean', 'infected');
  CREATE TYPE "public"."enum_contracts_status" AS ENUM('draft', 'sent', 'signed', 'active', 'completed', 'declined', 'expired', 'cancelled');
  CREATE TYPE "public"."enum_contracts_seal_status" AS ENUM('none', 'waiting', 'sealed');
  CREATE TYPE "public"."enum_contract_signatures_party" AS ENUM('client', 'agency');
  CREATE TYPE "public"."enum_contract_signatures_method" AS ENUM('drawn', 'typed', 'approved');
  CREATE TYPE "public"."enum_contract_templates_language" AS ENUM('en', 'ar');
  CREATE TYPE "public"."enum_contract_reminders_outcome" AS ENUM('sent', 'passed');
  CREATE TYPE "public"."enum_signer_certificates_party" AS ENUM('client', 'agency');
  CREATE TYPE "public"."enum_signer_certificates_level" AS ENUM('B-B', 'B-T', 'B-LT', 'B-LTA');
  CREATE TYPE "public"."enum_messages_type" AS ENUM('general', 'update', 'feedback', 'invoice', 'milestone', 'urgent');
  CREATE TYPE "public"."enum_payments_status" AS ENUM('pending', 'processing', 'completed', 'failed', 'cancelled', 'partially_refunded', 'refunded');
  CREATE TYPE "public"."enum_payments_plan_part" AS ENUM('deposit', 'milestone');
  CREATE TYPE "public"."enum_payments_method" AS ENUM('card', 'bank_transfer', 'cash', 'other');
  CREATE TYPE "public"."enum_payments_dispute_state" AS ENUM('warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'won', 'lost', 'appeal_needs_response', 'appeal_under_review', 'prevented');
  CREATE TYPE "public"."enum_payment_refunds_status" AS ENUM('pending', 'succeeded', 'failed');
  CREATE TYPE "public"."enum_payment_disputes_state" AS ENUM('warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'won', 'lost', 'appeal_needs_response', 'appeal_under_review', 'prevented');
  CREATE TYPE "public"."enum_payment_reviews_kind" AS ENUM('amount_mismatch', 'currency_mismatch', 'customer_mismatch', 'livemode_mismatch', 'metadata_mismatch', 'late_payment', 'duplicate_payment', 'overpaid_invoice', 'refund_failed');
  CREATE TYPE "public"."enum_payment_reviews_status" AS ENUM('open', 'resolved');
  CREATE TYPE "public"."enum_payment_reviews_resolution" AS ENUM('refund', 'keep', 'pay_out', 'dismiss');
  CREATE TYPE "public"."enum_invoices_kind" AS ENUM('invoice', 'credit_note');
  CREATE TYPE "public"."enum_invoices_tax_mode" AS ENUM('exclusive', 'inclusive');
  CREATE TYPE "public"."enum_invoices_status" AS ENUM('draft', 'open', 'partially_paid', 'paid', 'void');
  CREATE TYPE "public"."enum_invoice_reminders_outcome" AS ENUM('sent', 'passed');
  CREATE TYPE "public"."enum_ledger_transactions_kind" AS ENUM('invoice_issued', 'invoice_voided', 'credit_note', 'write_off', 'receipt', 'refund', 'refund_failed', 'dispute_withdrawn', 'dispute_reinstated', 'dispute_lost', 'unmatched_receipt', 'unmatched_refund', 'unmatched_kept', 'refund_paid_out');
  CREATE TYPE "public"."enum_ledger_entries_account" AS ENUM('bank', 'cash', 'other', 'stripe', 'receivable', 'client_credit', 'suspense', 'refunds_payable', 'revenue', 'tax_payable', 'write_offs', 'disputed', 'dispute_losses');
  CREATE TYPE "public"."enum_ledger_entries_kind" AS ENUM('invoice_issued', 'invoice_voided', 'credit_note', 'write_off', 'receipt', 'refund', 'refund_failed', 'dispute_withdrawn', 'dispute_reinstated', 'dispute_lost', 'unmatched_receipt', 'unmatched_refund', 'unmatched_kept', 'refund_paid_out');
  CREATE TYPE "public"."enum_stripe_events_source" AS ENUM('webhook', 'reconciliation');
  CREATE TYPE "public"."enum_stripe_events_status" AS ENUM('received', 'handled', 'ignored', 'failed');
  CREATE TYPE "public"."enum_stripe_operations_kind" AS ENUM('customer.create', 'intent.create', 'intent.confirm', 'intent.cancel', 'refund.create');
  CREATE TYPE "public"."enum_stripe_operations_outcome" AS ENUM('open', 'succeeded', 'failed');
  CREATE TYPE "public"."enum_broadcasts_channels" AS ENUM('in_app', 'email');
  CREATE TYPE "public"."enum_broadcasts_audience" AS ENUM('all', 'client', 'admin');
  CREATE TYPE "public"."enum_sessions_end_reason" AS ENUM('logout', 'ended_by_user', 'password_changed', 'password_reset', 'refresh_replayed', 'erased', 'suspended', 'ended_by_admin');
  CREATE TYPE "public"."enum_auth_tokens_purpose" AS ENUM('verify_email', 'set_password', 'reset_password', 'confirm_project');
  CREATE TYPE "public"."enum_payload_query_presets_access_read_constraint" AS ENUM('everyone', 'onlyMe', 'specificUsers');
  CREATE TYPE "public"."enum_payload_query_presets_access_update_constraint" AS ENUM('everyone', 'onlyMe', 'specificUsers');
  CREATE TYPE "public"."enum_payload_query_presets_access_delete_constraint" AS ENUM('everyone', 'onlyMe', 'specificUsers');
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('users', 'identity-verifications', 'projects', 'project-milestones', 'project-files', 'contracts', 'contract-signatures', 'contract-templates', 'contract-reminders', 'signer-certificates', 'messages', 'payments', 'payment-refunds', 'payment-disputes', 'payment-reviews', 'invoices', 'invoice-reminders', 'ledger-transactions', 'ledger-entries', 'stripe-events', 'stripe-operations', 'project-types', 'broadcasts', 'media', 'activity-logs');
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"first_name" varchar NOT NULL,
  	"last_name" varchar NOT NULL,
  	"company" varchar,
  	"phone" varchar,
  	"website" varchar,
  	"billing_address" varchar,
  	"tax_number" varchar,
  	"bio" varchar,
  	"timezone" varchar DEFAULT 'UTC',
  	"locale" "enum_users_locale" DEFAULT 'en',
  	"notification_preferences_email" boolean DEFAULT true,
  	"notification_preferences_messages" boolean DEFAULT true,
  	"notification_preferences_projects" boolean DEFAULT true,
  	"notification_preferences_payments" boolean DEFAULT true,
  	"notification_preferences_broadcasts" boolean DEFAULT true,
  	"role" "enum_users_role" DEFAULT 'client' NOT NULL,
  	"status" "enum_users_status" DEFAULT 'active' NOT NULL,
  	"display_name" varchar,
  	"status_reason" varchar,
  	"email_verified_at" timestamp(3) with time zone,
  	"identity_status" "enum_users_identity_status" DEFAULT 'not_submitted' NOT NULL,
  	"avatar" jsonb,
  	"last_login_at" timestamp(3) with time zone,
  	"stripe_customer_id" varchar,
  	"is_unclaimed" boolean DEFAULT false,
  	"unconfirmed_profile" jsonb,
  	"known_devices_from" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "identity_verifications" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"status" "enum_identity_verifications_status" DEFAULT 'pending' NOT NULL,
  	"front_id_id" uuid,
  	"back_id_id" uuid,
  	"signature_id" uuid,
  	"submitted_at" timestamp(3) with time zone NOT NULL,
  	"reviewed_at" timestamp(3) with time zone,
  	"reviewed_by_id" uuid,
  	"rejection_reason" varchar,
  	"document_type" varchar,
  	"document_expires_at" timestamp(3) with time zone,
  	"last_reminder_days" numeric,
  	"image_sha256" jsonb,
  	"images_shredded_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
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
  
  CREATE TABLE "projects" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"status" "enum_projects_status" DEFAULT 'submitted' NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"client_id" uuid NOT NULL,
  	"project_type_id" uuid,
  	"progress" numeric DEFAULT 0 NOT NULL,
  	"priority" "enum_projects_priority" DEFAULT 'medium' NOT NULL,
  	"timeline" varchar,
  	"budget_range" varchar,
  	"currency" varchar,
  	"estimated_cost" numeric,
  	"final_cost" numeric,
  	"start_date" timestamp(3) with time zone,
  	"deadline" timestamp(3) with time zone,
  	"assigned_to_id" uuid,
  	"confirmed_at" timestamp(3) with time zone,
  	"is_unclaimed" boolean DEFAULT false,
  	"completed_at" timestamp(3) with time zone,
  	"cancelled_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "projects_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "project_milestones" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"project_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar,
  	"due_date" timestamp(3) with time zone,
  	"payment_percentage" numeric,
  	"order" numeric NOT NULL,
  	"status" "enum_project_milestones_status" DEFAULT 'pending' NOT NULL,
  	"completed_at" timestamp(3) with time zone,
  	"completed_by_id" uuid,
  	"payment_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "project_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"path" varchar NOT NULL,
  	"kind" "enum_project_files_kind" NOT NULL,
  	"filename" varchar NOT NULL,
  	"mime_type" varchar NOT NULL,
  	"size" numeric NOT NULL,
  	"sha256" varchar NOT NULL,
  	"description" varchar,
  	"owner_id" uuid,
  	"uploaded_by_id" uuid,
  	"project_id" uuid,
  	"contract_id" uuid,
  	"vault_key_id" uuid,
  	"sealed" boolean DEFAULT false,
  	"scan_status" "enum_project_files_scan_status" DEFAULT 'not_required' NOT NULL,
  	"scanned_at" timestamp(3) with time zone,
  	"malware" varchar,
  	"withheld_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contracts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"contract_number" varchar NOT NULL,
  	"project_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"content" jsonb NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"deposit_percentage" numeric,
  	"terms" varchar,
  	"expires_at" timestamp(3) with time zone,
  	"status" "enum_contracts_status" DEFAULT 'draft' NOT NULL,
  	"document_sha256" varchar,
  	"document_id" uuid,
  	"signed_document_id" uuid,
  	"counter_signed_document_id" uuid,
  	"seal_status" "enum_contracts_seal_status" DEFAULT 'none',
  	"sent_at" timestamp(3) with time zone,
  	"sent_by_id" uuid,
  	"signed_at" timestamp(3) with time zone,
  	"activated_at" timestamp(3) with time zone,
  	"activated_by_id" uuid,
  	"completed_at" timestamp(3) with time zone,
  	"declined_at" timestamp(3) with time zone,
  	"decline_reason" varchar,
  	"expired_at" timestamp(3) with time zone,
  	"cancelled_at" timestamp(3) with time zone,
  	"cancel_reason" varchar,
  	"supersedes_id" uuid,
  	"version" numeric DEFAULT 1 NOT NULL,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contract_signatures" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"contract_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"party" "enum_contract_signatures_party" NOT NULL,
  	"signer_id" uuid NOT NULL,
  	"signer_name" varchar NOT NULL,
  	"signer_email" varchar NOT NULL,
  	"email_verified_at" timestamp(3) with time zone,
  	"identity_verification_id" uuid,
  	"method" "enum_contract_signatures_method" NOT NULL,
  	"typed_name" varchar,
  	"image_id" uuid,
  	"consent_text" varchar,
  	"consent_version" varchar,
  	"consent_locale" varchar,
  	"consent_sha256" varchar,
  	"document_sha256" varchar NOT NULL,
  	"address" varchar,
  	"user_agent" varchar,
  	"signed_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
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
  
  CREATE TABLE "messages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"project_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"thread_id" uuid,
  	"parent_id" uuid,
  	"sender_id" uuid NOT NULL,
  	"recipient_id" uuid,
  	"subject" varchar,
  	"content" varchar NOT NULL,
  	"type" "enum_messages_type" DEFAULT 'general' NOT NULL,
  	"read_at" timestamp(3) with time zone,
  	"withheld_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "messages_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"project_files_id" uuid
  );
  
  CREATE TABLE "payments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"project_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"contract_id" uuid,
  	"milestone_id" uuid,
  	"invoice_id" uuid,
  	"description" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"status" "enum_payments_status" DEFAULT 'pending' NOT NULL,
  	"due_date" timestamp(3) with time zone,
  	"plan_part" "enum_payments_plan_part",
  	"method" "enum_payments_method",
  	"reference" varchar,
  	"paid_at" timestamp(3) with time zone,
  	"recorded_by_id" uuid,
  	"requested_by_id" uuid,
  	"cancelled_at" timestamp(3) with time zone,
  	"cancel_reason" varchar,
  	"failure_reason" varchar,
  	"stripe_payment_intent_id" varchar,
  	"stripe_checked_at" timestamp(3) with time zone,
  	"dispute_state" "enum_payments_dispute_state",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payment_refunds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"status" "enum_payment_refunds_status" DEFAULT 'pending' NOT NULL,
  	"stripe_refund_id" varchar,
  	"failure_reason" varchar,
  	"settled_at" timestamp(3) with time zone,
  	"reason" varchar NOT NULL,
  	"refunded_by_id" uuid,
  	"review_id" uuid,
  	"asked_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payment_disputes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"stripe_dispute_id" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"reason" varchar,
  	"state" "enum_payment_disputes_state" NOT NULL,
  	"evidence_due_by" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payment_reviews" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"kind" "enum_payment_reviews_kind" NOT NULL,
  	"status" "enum_payment_reviews_status" DEFAULT 'open' NOT NULL,
  	"payment_id" uuid,
  	"client_id" uuid,
  	"amount" numeric,
  	"currency" varchar NOT NULL,
  	"stripe_object_id" varchar,
  	"expected" jsonb,
  	"found" jsonb,
  	"resolution" "enum_payment_reviews_resolution",
  	"note" varchar,
  	"reference" varchar,
  	"resolved_by_id" uuid,
  	"resolved_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "invoices_lines" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"description" varchar NOT NULL,
  	"quantity" varchar NOT NULL,
  	"unit_amount" numeric NOT NULL,
  	"discount_bps" numeric,
  	"tax_rate_bps" numeric DEFAULT 0 NOT NULL,
  	"net_amount" numeric NOT NULL,
  	"tax_amount" numeric NOT NULL,
  	"gross_amount" numeric NOT NULL
  );
  
  CREATE TABLE "invoices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"invoice_number" varchar,
  	"kind" "enum_invoices_kind" DEFAULT 'invoice' NOT NULL,
  	"credits_id" uuid,
  	"project_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"milestone_id" uuid,
  	"contract_id" uuid,
  	"due_date" timestamp(3) with time zone NOT NULL,
  	"currency" varchar NOT NULL,
  	"tax_mode" "enum_invoices_tax_mode" DEFAULT 'exclusive' NOT NULL,
  	"discount_bps" numeric,
  	"discount_amount" numeric,
  	"subtotal" numeric NOT NULL,
  	"tax_total" numeric NOT NULL,
  	"total" numeric NOT NULL,
  	"tax_summary" jsonb,
  	"status" "enum_invoices_status" DEFAULT 'draft' NOT NULL,
  	"notes" varchar,
  	"issued_at" timestamp(3) with time zone,
  	"issued_by_id" uuid,
  	"paid_at" timestamp(3) with time zone,
  	"voided_at" timestamp(3) with time zone,
  	"written_off_at" timestamp(3) with time zone,
  	"payment_reference" varchar,
  	"reason" varchar,
  	"printed" jsonb,
  	"document_id" uuid,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "invoice_reminders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"invoice_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"day_offset" numeric NOT NULL,
  	"outcome" "enum_invoice_reminders_outcome" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ledger_transactions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"kind" "enum_ledger_transactions_kind" NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"currency" varchar NOT NULL,
  	"client_id" uuid NOT NULL,
  	"project_id" uuid,
  	"contract_id" uuid,
  	"invoice_id" uuid,
  	"payment_id" uuid,
  	"memo" varchar,
  	"booked_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ledger_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"transaction_id" uuid NOT NULL,
  	"account" "enum_ledger_entries_account" NOT NULL,
  	"kind" "enum_ledger_entries_kind" NOT NULL,
  	"currency" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"client_id" uuid NOT NULL,
  	"invoice_id" uuid,
  	"payment_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "stripe_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"event_id" varchar NOT NULL,
  	"type" varchar NOT NULL,
  	"object_type" varchar,
  	"object_id" varchar,
  	"api_version" varchar,
  	"livemode" boolean,
  	"source" "enum_stripe_events_source" NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"status" "enum_stripe_events_status" DEFAULT 'received' NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"note" varchar,
  	"last_error" varchar,
  	"handled_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "stripe_operations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"kind" "enum_stripe_operations_kind" NOT NULL,
  	"payment_id" uuid,
  	"user_id" uuid,
  	"refund_id" uuid,
  	"params" jsonb,
  	"outcome" "enum_stripe_operations_outcome" DEFAULT 'open' NOT NULL,
  	"result_id" varchar,
  	"error" varchar,
  	"attempted_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "notifications" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"type" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"message" varchar,
  	"entity_type" varchar,
  	"entity_id" varchar,
  	"read" boolean DEFAULT false NOT NULL,
  	"read_at" timestamp(3) with time zone,
  	"broadcast_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "project_types" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"icon" varchar,
  	"color" varchar,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "broadcasts_channels" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_broadcasts_channels",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "broadcasts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"message" varchar NOT NULL,
  	"audience" "enum_broadcasts_audience" NOT NULL,
  	"recipient_count" numeric NOT NULL,
  	"sent_by_id" uuid NOT NULL,
  	"delivered_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"prefix" varchar DEFAULT 'media',
  	"_objectkey" varchar,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar
  );
  
  CREATE TABLE "activity_logs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"actor_id" uuid,
  	"actor_role" varchar NOT NULL,
  	"action" varchar NOT NULL,
  	"entity_type" varchar,
  	"entity_id" varchar,
  	"before" jsonb,
  	"after" jsonb,
  	"address" varchar,
  	"user_agent" varchar,
  	"request_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "sessions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"user_agent" varchar,
  	"address" varchar,
  	"last_used_at" timestamp(3) with time zone NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone,
  	"end_reason" "enum_sessions_end_reason",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "refresh_tokens" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"session_id" uuid NOT NULL,
  	"token_hash" varchar NOT NULL,
  	"used_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "auth_tokens" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"purpose" "enum_auth_tokens_purpose" NOT NULL,
  	"user_id" uuid NOT NULL,
  	"project_id" uuid,
  	"email" varchar NOT NULL,
  	"contact" jsonb,
  	"token_hash" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"used_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "message_receipts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"message_id" uuid NOT NULL,
  	"user_id" uuid NOT NULL,
  	"read_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_query_presets" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"is_shared" boolean DEFAULT false,
  	"access_read_constraint" "enum_payload_query_presets_access_read_constraint" DEFAULT 'onlyMe',
  	"access_update_constraint" "enum_payload_query_presets_access_update_constraint" DEFAULT 'onlyMe',
  	"access_delete_constraint" "enum_payload_query_presets_access_delete_constraint" DEFAULT 'onlyMe',
  	"where" jsonb,
  	"columns" jsonb,
  	"group_by" varchar,
  	"related_collection" "enum_payload_query_presets_related_collection" NOT NULL,
  	"is_temp" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_query_presets_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "company" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar DEFAULT 'AlphaZee' NOT NULL,
  	"logo_id" uuid,
  	"accent_color" varchar,
  	"legal_name" varchar,
  	"address" varchar,
  	"email" varchar,
  	"phone" varchar,
  	"website" varchar,
  	"currency" varchar DEFAULT 'USD' NOT NULL,
  	"tax_rate_bps" numeric DEFAULT 0 NOT NULL,
  	"tax_number" varchar,
  	"bank_details" varchar,
  	"contract_defaults_terms" varchar,
  	"contract_defaults_expiry_days" numeric DEFAULT 30 NOT NULL,
  	"identity_defaults_retention_days" numeric DEFAULT 30 NOT NULL,
  	"invoice_defaults_due_days" numeric DEFAULT 14 NOT NULL,
  	"invoice_defaults_notes" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "company_numbers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL
  );
  
  ALTER TABLE "identity_verifications" ADD CONSTRAINT "identity_verifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "identity_verifications" ADD CONSTRAINT "identity_verifications_front_id_id_project_files_id_fk" FOREIGN KEY ("front_id_id") REFERENCES "public"."project_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "identity_verifications" ADD CONSTRAINT "identity_verifications_back_id_id_project_files_id_fk" FOREIGN KEY ("back_id_id") REFERENCES "public"."project_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "identity_verifications" ADD CONSTRAINT "identity_verifications_signature_id_project_files_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."project_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "identity_verifications" ADD CONSTRAINT "identity_verifications_reviewed_by_id_users_id_fk" FOREIGN KEY ("reviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "vault_keys" ADD CONSTRAINT "vault_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "vault_keys" ADD CONSTRAINT "vault_keys_verification_id_identity_verifications_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."identity_verifications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_project_type_id_project_types_id_fk" FOREIGN KEY ("project_type_id") REFERENCES "public"."project_types"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects_texts" ADD CONSTRAINT "projects_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_completed_by_id_users_id_fk" FOREIGN KEY ("completed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_files" ADD CONSTRAINT "project_files_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_files" ADD CONSTRAINT "project_files_uploaded_by_id_users_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_files" ADD CONSTRAINT "project_files_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_files" ADD CONSTRAINT "project_files_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "project_files" ADD CONSTRAINT "project_files_vault_key_id_vault_keys_id_fk" FOREIGN KEY ("vault_key_id") REFERENCES "public"."vault_keys"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_document_id_project_files_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."project_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_signed_document_id_project_files_id_fk" FOREIGN KEY ("signed_document_id") REFERENCES "public"."project_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_counter_signed_document_id_project_files_id_fk" FOREIGN KEY ("counter_signed_document_id") REFERENCES "public"."project_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_sent_by_id_users_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_activated_by_id_users_id_fk" FOREIGN KEY ("activated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_supersedes_id_contracts_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contract_signatures" ADD CONSTRAINT "contract_signatures_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contract_signatures" ADD CONSTRAINT "contract_signatures_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contract_signatures" ADD CONSTRAINT "contract_signatures_signer_id_users_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contract_signatures" ADD CONSTRAINT "contract_signatures_identity_verification_id_identity_verifications_id_fk" FOREIGN KEY ("identity_verification_id") REFERENCES "public"."identity_verifications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contract_signatures" ADD CONSTRAINT "contract_signatures_image_id_project_files_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."project_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contract_reminders" ADD CONSTRAINT "contract_reminders_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contract_reminders" ADD CONSTRAINT "contract_reminders_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "signer_certificates" ADD CONSTRAINT "signer_certificates_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "signer_certificates" ADD CONSTRAINT "signer_certificates_signature_id_contract_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."contract_signatures"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_thread_id_messages_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_parent_id_messages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_sender_id_users_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_recipient_id_users_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages_rels" ADD CONSTRAINT "messages_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "messages_rels" ADD CONSTRAINT "messages_rels_project_files_fk" FOREIGN KEY ("project_files_id") REFERENCES "public"."project_files"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_milestone_id_project_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."project_milestones"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_requested_by_id_users_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_refunds" ADD CONSTRAINT "payment_refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_refunds" ADD CONSTRAINT "payment_refunds_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_refunds" ADD CONSTRAINT "payment_refunds_refunded_by_id_users_id_fk" FOREIGN KEY ("refunded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_refunds" ADD CONSTRAINT "payment_refunds_review_id_payment_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."payment_reviews"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_disputes" ADD CONSTRAINT "payment_disputes_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_disputes" ADD CONSTRAINT "payment_disputes_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_reviews" ADD CONSTRAINT "payment_reviews_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_reviews" ADD CONSTRAINT "payment_reviews_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_reviews" ADD CONSTRAINT "payment_reviews_resolved_by_id_users_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices_lines" ADD CONSTRAINT "invoices_lines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."invoices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_credits_id_invoices_id_fk" FOREIGN KEY ("credits_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_milestone_id_project_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."project_milestones"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_issued_by_id_users_id_fk" FOREIGN KEY ("issued_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_document_id_project_files_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."project_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoice_reminders" ADD CONSTRAINT "invoice_reminders_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoice_reminders" ADD CONSTRAINT "invoice_reminders_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_booked_by_id_users_id_fk" FOREIGN KEY ("booked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stripe_operations" ADD CONSTRAINT "stripe_operations_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stripe_operations" ADD CONSTRAINT "stripe_operations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stripe_operations" ADD CONSTRAINT "stripe_operations_refund_id_payment_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."payment_refunds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_broadcast_id_broadcasts_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcasts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "broadcasts_channels" ADD CONSTRAINT "broadcasts_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."broadcasts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_sent_by_id_users_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activity_logs" ADD CONSTRAINT "activity_logs_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "auth_tokens" ADD CONSTRAINT "auth_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "auth_tokens" ADD CONSTRAINT "auth_tokens_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "message_receipts" ADD CONSTRAINT "message_receipts_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "message_receipts" ADD CONSTRAINT "message_receipts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_query_presets_rels" ADD CONSTRAINT "payload_query_presets_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_query_presets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_query_presets_rels" ADD CONSTRAINT "payload_query_presets_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "company" ADD CONSTRAINT "company_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "company_numbers" ADD CONSTRAINT "company_numbers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."company"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_role_idx" ON "users" USING btree ("role");
  CREATE INDEX "users_status_idx" ON "users" USING btree ("status");
  CREATE INDEX "users_identity_status_idx" ON "users" USING btree ("identity_status");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "role_createdAt_idx" ON "users" USING btree ("role","created_at");
  CREATE INDEX "status_createdAt_idx" ON "users" USING btree ("status","created_at");
  CREATE INDEX "identity_verifications_user_idx" ON "identity_verifications" USING btree ("user_id");
  CREATE INDEX "identity_verifications_status_idx" ON "identity_verifications" USING btree ("status");
  CREATE INDEX "identity_verifications_front_id_idx" ON "identity_verifications" USING btree ("front_id_id");
  CREATE INDEX "identity_verifications_back_id_idx" ON "identity_verifications" USING btree ("back_id_id");
  CREATE INDEX "identity_verifications_signature_idx" ON "identity_verifications" USING btree ("signature_id");
  CREATE INDEX "identity_verifications_reviewed_by_idx" ON "identity_verifications" USING btree ("reviewed_by_id");
  CREATE INDEX "identity_verifications_document_expires_at_idx" ON "identity_verifications" USING btree ("document_expires_at");
  CREATE INDEX "identity_verifications_updated_at_idx" ON "identity_verifications" USING btree ("updated_at");
  CREATE INDEX "identity_verifications_created_at_idx" ON "identity_verifications" USING btree ("created_at");
  CREATE INDEX "user_createdAt_idx" ON "identity_verifications" USING btree ("user_id","created_at");
  CREATE INDEX "status_submittedAt_idx" ON "identity_verifications" USING btree ("status","submitted_at");
  CREATE INDEX "vault_keys_user_idx" ON "vault_keys" USING btree ("user_id");
  CREATE INDEX "vault_keys_verification_idx" ON "vault_keys" USING btree ("verification_id");
  CREATE INDEX "vault_keys_master_key_id_idx" ON "vault_keys" USING btree ("master_key_id");
  CREATE INDEX "vault_keys_updated_at_idx" ON "vault_keys" USING btree ("updated_at");
  CREATE INDEX "vault_keys_created_at_idx" ON "vault_keys" USING btree ("created_at");
  CREATE INDEX "projects_status_idx" ON "projects" USING btree ("status");
  CREATE INDEX "projects_client_idx" ON "projects" USING btree ("client_id");
  CREATE INDEX "projects_project_type_idx" ON "projects" USING btree ("project_type_id");
  CREATE INDEX "projects_deadline_idx" ON "projects" USING btree ("deadline");
  CREATE INDEX "projects_assigned_to_idx" ON "projects" USING btree ("assigned_to_id");
  CREATE INDEX "projects_confirmed_at_idx" ON "projects" USING btree ("confirmed_at");
  CREATE INDEX "projects_updated_at_idx" ON "projects" USING btree ("updated_at");
  CREATE INDEX "projects_created_at_idx" ON "projects" USING btree ("created_at");
  CREATE INDEX "client_createdAt_idx" ON "projects" USING btree ("client_id","created_at");
  CREATE INDEX "status_createdAt_1_idx" ON "projects" USING btree ("status","created_at");
  CREATE INDEX "projects_texts_order_parent" ON "projects_texts" USING btree ("order","parent_id");
  CREATE INDEX "project_milestones_project_idx" ON "project_milestones" USING btree ("project_id");
  CREATE INDEX "project_milestones_client_idx" ON "project_milestones" USING btree ("client_id");
  CREATE INDEX "project_milestones_due_date_idx" ON "project_milestones" USING btree ("due_date");
  CREATE INDEX "project_milestones_status_idx" ON "project_milestones" USING btree ("status");
  CREATE INDEX "project_milestones_completed_by_idx" ON "project_milestones" USING btree ("completed_by_id");
  CREATE INDEX "project_milestones_payment_idx" ON "project_milestones" USING btree ("payment_id");
  CREATE INDEX "project_milestones_updated_at_idx" ON "project_milestones" USING btree ("updated_at");
  CREATE INDEX "project_milestones_created_at_idx" ON "project_milestones" USING btree ("created_at");
  CREATE INDEX "project_order_idx" ON "project_milestones" USING btree ("project_id","order");
  CREATE INDEX "client_createdAt_1_idx" ON "project_milestones" USING btree ("client_id","created_at");
  CREATE UNIQUE INDEX "project_files_path_idx" ON "project_files" USING btree ("path");
  CREATE INDEX "project_files_kind_idx" ON "project_files" USING btree ("kind");
  CREATE INDEX "project_files_owner_idx" ON "project_files" USING btree ("owner_id");
  CREATE INDEX "project_files_uploaded_by_idx" ON "project_files" USING btree ("uploaded_by_id");
  CREATE INDEX "project_files_project_idx" ON "project_files" USING btree ("project_id");
  CREATE INDEX "project_files_contract_idx" ON "project_files" USING btree ("contract_id");
  CREATE INDEX "project_files_vault_key_idx" ON "project_files" USING btree ("vault_key_id");
  CREATE INDEX "project_files_scan_status_idx" ON "project_files" USING btree ("scan_status");
  CREATE INDEX "project_files_updated_at_idx" ON "project_files" USING btree ("updated_at");
  CREATE INDEX "project_files_created_at_idx" ON "project_files" USING btree ("created_at");
  CREATE INDEX "project_createdAt_idx" ON "project_files" USING btree ("project_id","created_at");
  CREATE INDEX "owner_createdAt_idx" ON "project_files" USING btree ("owner_id","created_at");
  CREATE UNIQUE INDEX "contracts_contract_number_idx" ON "contracts" USING btree ("contract_number");
  CREATE INDEX "contracts_project_idx" ON "contracts" USING btree ("project_id");
  CREATE INDEX "contracts_client_idx" ON "contracts" USING btree ("client_id");
  CREATE INDEX "contracts_status_idx" ON "contracts" USING btree ("status");
  CREATE INDEX "contracts_document_idx" ON "contracts" USING btree ("document_id");
  CREATE INDEX "contracts_signed_document_idx" ON "contracts" USING btree ("signed_document_id");
  CREATE INDEX "contracts_counter_signed_document_idx" ON "contracts" USING btree ("counter_signed_document_id");
  CREATE INDEX "contracts_sent_by_idx" ON "contracts" USING btree ("sent_by_id");
  CREATE INDEX "contracts_activated_by_idx" ON "contracts" USING btree ("activated_by_id");
  CREATE INDEX "contracts_supersedes_idx" ON "contracts" USING btree ("supersedes_id");
  CREATE INDEX "contracts_created_by_idx" ON "contracts" USING btree ("created_by_id");
  CREATE INDEX "contracts_updated_at_idx" ON "contracts" USING btree ("updated_at");
  CREATE INDEX "contracts_created_at_idx" ON "contracts" USING btree ("created_at");
  CREATE INDEX "client_createdAt_2_idx" ON "contracts" USING btree ("client_id","created_at");
  CREATE INDEX "project_createdAt_1_idx" ON "contracts" USING btree ("project_id","created_at");
  CREATE INDEX "status_expiresAt_idx" ON "contracts" USING btree ("status","expires_at");
  CREATE INDEX "contract_signatures_contract_idx" ON "contract_signatures" USING btree ("contract_id");
  CREATE INDEX "contract_signatures_client_idx" ON "contract_signatures" USING btree ("client_id");
  CREATE INDEX "contract_signatures_signer_idx" ON "contract_signatures" USING btree ("signer_id");
  CREATE INDEX "contract_signatures_identity_verification_idx" ON "contract_signatures" USING btree ("identity_verification_id");
  CREATE INDEX "contract_signatures_image_idx" ON "contract_signatures" USING btree ("image_id");
  CREATE INDEX "contract_signatures_updated_at_idx" ON "contract_signatures" USING btree ("updated_at");
  CREATE INDEX "contract_signatures_created_at_idx" ON "contract_signatures" USING btree ("created_at");
  CREATE UNIQUE INDEX "contract_party_idx" ON "contract_signatures" USING btree ("contract_id","party");
  CREATE UNIQUE INDEX "contract_templates_name_idx" ON "contract_templates" USING btree ("name");
  CREATE INDEX "contract_templates_is_active_idx" ON "contract_templates" USING btree ("is_active");
  CREATE INDEX "contract_templates_updated_at_idx" ON "contract_templates" USING btree ("updated_at");
  CREATE INDEX "contract_templates_created_at_idx" ON "contract_templates" USING btree ("created_at");
  CREATE INDEX "contract_reminders_contract_idx" ON "contract_reminders" USING btree ("contract_id");
  CREATE INDEX "contract_reminders_client_idx" ON "contract_reminders" USING btree ("client_id");
  CREATE INDEX "contract_reminders_updated_at_idx" ON "contract_reminders" USING btree ("updated_at");
  CREATE INDEX "contract_reminders_created_at_idx" ON "contract_reminders" USING btree ("created_at");
  CREATE UNIQUE INDEX "contract_daysBefore_idx" ON "contract_reminders" USING btree ("contract_id","days_before");
  CREATE INDEX "signer_certificates_contract_idx" ON "signer_certificates" USING btree ("contract_id");
  CREATE INDEX "signer_certificates_signature_idx" ON "signer_certificates" USING btree ("signature_id");
  CREATE UNIQUE INDEX "signer_certificates_serial_number_idx" ON "signer_certificates" USING btree ("serial_number");
  CREATE INDEX "signer_certificates_authority_serial_number_idx" ON "signer_certificates" USING btree ("authority_serial_number");
  CREATE INDEX "signer_certificates_updated_at_idx" ON "signer_certificates" USING btree ("updated_at");
  CREATE INDEX "signer_certificates_created_at_idx" ON "signer_certificates" USING btree ("created_at");
  CREATE UNIQUE INDEX "contract_party_1_idx" ON "signer_certificates" USING btree ("contract_id","party");
  CREATE INDEX "messages_project_idx" ON "messages" USING btree ("project_id");
  CREATE INDEX "messages_client_idx" ON "messages" USING btree ("client_id");
  CREATE INDEX "messages_thread_idx" ON "messages" USING btree ("thread_id");
  CREATE INDEX "messages_parent_idx" ON "messages" USING btree ("parent_id");
  CREATE INDEX "messages_sender_idx" ON "messages" USING btree ("sender_id");
  CREATE INDEX "messages_recipient_idx" ON "messages" USING btree ("recipient_id");
  CREATE INDEX "messages_updated_at_idx" ON "messages" USING btree ("updated_at");
  CREATE INDEX "messages_created_at_idx" ON "messages" USING btree ("created_at");
  CREATE INDEX "project_createdAt_2_idx" ON "messages" USING btree ("project_id","created_at");
  CREATE INDEX "thread_createdAt_idx" ON "messages" USING btree ("thread_id","created_at");
  CREATE INDEX "sender_createdAt_idx" ON "messages" USING btree ("sender_id","created_at");
  CREATE INDEX "recipient_createdAt_idx" ON "messages" USING btree ("recipient_id","created_at");
  CREATE INDEX "messages_rels_order_idx" ON "messages_rels" USING btree ("order");
  CREATE INDEX "messages_rels_parent_idx" ON "messages_rels" USING btree ("parent_id");
  CREATE INDEX "messages_rels_path_idx" ON "messages_rels" USING btree ("path");
  CREATE INDEX "messages_rels_project_files_id_idx" ON "messages_rels" USING btree ("project_files_id");
  CREATE INDEX "payments_project_idx" ON "payments" USING btree ("project_id");
  CREATE INDEX "payments_client_idx" ON "payments" USING btree ("client_id");
  CREATE INDEX "payments_contract_idx" ON "payments" USING btree ("contract_id");
  CREATE INDEX "payments_milestone_idx" ON "payments" USING btree ("milestone_id");
  CREATE INDEX "payments_invoice_idx" ON "payments" USING btree ("invoice_id");
  CREATE INDEX "payments_status_idx" ON "payments" USING btree ("status");
  CREATE INDEX "payments_due_date_idx" ON "payments" USING btree ("due_date");
  CREATE INDEX "payments_reference_idx" ON "payments" USING btree ("reference");
  CREATE INDEX "payments_paid_at_idx" ON "payments" USING btree ("paid_at");
  CREATE INDEX "payments_recorded_by_idx" ON "payments" USING btree ("recorded_by_id");
  CREATE INDEX "payments_requested_by_idx" ON "payments" USING btree ("requested_by_id");
  CREATE UNIQUE INDEX "payments_stripe_payment_intent_id_idx" ON "payments" USING btree ("stripe_payment_intent_id");
  CREATE INDEX "payments_dispute_state_idx" ON "payments" USING btree ("dispute_state");
  CREATE INDEX "payments_updated_at_idx" ON "payments" USING btree ("updated_at");
  CREATE INDEX "payments_created_at_idx" ON "payments" USING btree ("created_at");
  CREATE INDEX "client_createdAt_3_idx" ON "payments" USING btree ("client_id","created_at");
  CREATE INDEX "project_createdAt_3_idx" ON "payments" USING btree ("project_id","created_at");
  CREATE INDEX "status_createdAt_2_idx" ON "payments" USING btree ("status","created_at");
  CREATE INDEX "payment_refunds_payment_idx" ON "payment_refunds" USING btree ("payment_id");
  CREATE INDEX "payment_refunds_client_idx" ON "payment_refunds" USING btree ("client_id");
  CREATE INDEX "payment_refunds_status_idx" ON "payment_refunds" USING btree ("status");
  CREATE UNIQUE INDEX "payment_refunds_stripe_refund_id_idx" ON "payment_refunds" USING btree ("stripe_refund_id");
  CREATE INDEX "payment_refunds_refunded_by_idx" ON "payment_refunds" USING btree ("refunded_by_id");
  CREATE INDEX "payment_refunds_review_idx" ON "payment_refunds" USING btree ("review_id");
  CREATE INDEX "payment_refunds_updated_at_idx" ON "payment_refunds" USING btree ("updated_at");
  CREATE INDEX "payment_refunds_created_at_idx" ON "payment_refunds" USING btree ("created_at");
  CREATE INDEX "client_createdAt_4_idx" ON "payment_refunds" USING btree ("client_id","created_at");
  CREATE INDEX "payment_disputes_payment_idx" ON "payment_disputes" USING btree ("payment_id");
  CREATE INDEX "payment_disputes_client_idx" ON "payment_disputes" USING btree ("client_id");
  CREATE UNIQUE INDEX "payment_disputes_stripe_dispute_id_idx" ON "payment_disputes" USING btree ("stripe_dispute_id");
  CREATE INDEX "payment_disputes_state_idx" ON "payment_disputes" USING btree ("state");
  CREATE INDEX "payment_disputes_updated_at_idx" ON "payment_disputes" USING btree ("updated_at");
  CREATE INDEX "payment_disputes_created_at_idx" ON "payment_disputes" USING btree ("created_at");
  CREATE UNIQUE INDEX "payment_reviews_key_idx" ON "payment_reviews" USING btree ("key");
  CREATE INDEX "payment_reviews_kind_idx" ON "payment_reviews" USING btree ("kind");
  CREATE INDEX "payment_reviews_status_idx" ON "payment_reviews" USING btree ("status");
  CREATE INDEX "payment_reviews_payment_idx" ON "payment_reviews" USING btree ("payment_id");
  CREATE INDEX "payment_reviews_client_idx" ON "payment_reviews" USING btree ("client_id");
  CREATE INDEX "payment_reviews_stripe_object_id_idx" ON "payment_reviews" USING btree ("stripe_object_id");
  CREATE INDEX "payment_reviews_resolved_by_idx" ON "payment_reviews" USING btree ("resolved_by_id");
  CREATE INDEX "payment_reviews_updated_at_idx" ON "payment_reviews" USING btree ("updated_at");
  CREATE INDEX "payment_reviews_created_at_idx" ON "payment_reviews" USING btree ("created_at");
  CREATE INDEX "status_createdAt_3_idx" ON "payment_reviews" USING btree ("status","created_at");
  CREATE INDEX "invoices_lines_order_idx" ON "invoices_lines" USING btree ("_order");
  CREATE INDEX "invoices_lines_parent_id_idx" ON "invoices_lines" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "invoices_invoice_number_idx" ON "invoices" USING btree ("invoice_number");
  CREATE INDEX "invoices_kind_idx" ON "invoices" USING btree ("kind");
  CREATE INDEX "invoices_credits_idx" ON "invoices" USING btree ("credits_id");
  CREATE INDEX "invoices_project_idx" ON "invoices" USING btree ("project_id");
  CREATE INDEX "invoices_client_idx" ON "invoices" USING btree ("client_id");
  CREATE INDEX "invoices_milestone_idx" ON "invoices" USING btree ("milestone_id");
  CREATE INDEX "invoices_contract_idx" ON "invoices" USING btree ("contract_id");
  CREATE INDEX "invoices_status_idx" ON "invoices" USING btree ("status");
  CREATE INDEX "invoices_issued_by_idx" ON "invoices" USING btree ("issued_by_id");
  CREATE INDEX "invoices_payment_reference_idx" ON "invoices" USING btree ("payment_reference");
  CREATE INDEX "invoices_document_idx" ON "invoices" USING btree ("document_id");
  CREATE INDEX "invoices_created_by_idx" ON "invoices" USING btree ("created_by_id");
  CREATE INDEX "invoices_updated_at_idx" ON "invoices" USING btree ("updated_at");
  CREATE INDEX "invoices_created_at_idx" ON "invoices" USING btree ("created_at");
  CREATE INDEX "client_createdAt_5_idx" ON "invoices" USING btree ("client_id","created_at");
  CREATE INDEX "project_createdAt_4_idx" ON "invoices" USING btree ("project_id","created_at");
  CREATE INDEX "status_dueDate_idx" ON "invoices" USING btree ("status","due_date");
  CREATE INDEX "invoice_reminders_invoice_idx" ON "invoice_reminders" USING btree ("invoice_id");
  CREATE INDEX "invoice_reminders_client_idx" ON "invoice_reminders" USING btree ("client_id");
  CREATE INDEX "invoice_reminders_updated_at_idx" ON "invoice_reminders" USING btree ("updated_at");
  CREATE INDEX "invoice_reminders_created_at_idx" ON "invoice_reminders" USING btree ("created_at");
  CREATE UNIQUE INDEX "invoice_dayOffset_idx" ON "invoice_reminders" USING btree ("invoice_id","day_offset");
  CREATE UNIQUE INDEX "ledger_transactions_key_idx" ON "ledger_transactions" USING btree ("key");
  CREATE INDEX "ledger_transactions_kind_idx" ON "ledger_transactions" USING btree ("kind");
  CREATE INDEX "ledger_transactions_occurred_at_idx" ON "ledger_transactions" USING btree ("occurred_at");
  CREATE INDEX "ledger_transactions_client_idx" ON "ledger_transactions" USING btree ("client_id");
  CREATE INDEX "ledger_transactions_project_idx" ON "ledger_transactions" USING btree ("project_id");
  CREATE INDEX "ledger_transactions_contract_idx" ON "ledger_transactions" USING btree ("contract_id");
  CREATE INDEX "ledger_transactions_invoice_idx" ON "ledger_transactions" USING btree ("invoice_id");
  CREATE INDEX "ledger_transactions_payment_idx" ON "ledger_transactions" USING btree ("payment_id");
  CREATE INDEX "ledger_transactions_booked_by_idx" ON "ledger_transactions" USING btree ("booked_by_id");
  CREATE INDEX "ledger_transactions_updated_at_idx" ON "ledger_transactions" USING btree ("updated_at");
  CREATE INDEX "ledger_transactions_created_at_idx" ON "ledger_transactions" USING btree ("created_at");
  CREATE INDEX "client_occurredAt_idx" ON "ledger_transactions" USING btree ("client_id","occurred_at");
  CREATE INDEX "ledger_entries_transaction_idx" ON "ledger_entries" USING btree ("transaction_id");
  CREATE INDEX "ledger_entries_client_idx" ON "ledger_entries" USING btree ("client_id");
  CREATE INDEX "ledger_entries_invoice_idx" ON "ledger_entries" USING btree ("invoice_id");
  CREATE INDEX "ledger_entries_payment_idx" ON "ledger_entries" USING btree ("payment_id");
  CREATE INDEX "ledger_entries_updated_at_idx" ON "ledger_entries" USING btree ("updated_at");
  CREATE INDEX "ledger_entries_created_at_idx" ON "ledger_entries" USING btree ("created_at");
  CREATE INDEX "account_currency_occurredAt_idx" ON "ledger_entries" USING btree ("account","currency","occurred_at");
  CREATE INDEX "client_currency_occurredAt_idx" ON "ledger_entries" USING btree ("client_id","currency","occurred_at");
  CREATE INDEX "invoice_account_idx" ON "ledger_entries" USING btree ("invoice_id","account");
  CREATE INDEX "payment_account_idx" ON "ledger_entries" USING btree ("payment_id","account");
  CREATE UNIQUE INDEX "stripe_events_event_id_idx" ON "stripe_events" USING btree ("event_id");
  CREATE INDEX "stripe_events_type_idx" ON "stripe_events" USING btree ("type");
  CREATE INDEX "stripe_events_object_id_idx" ON "stripe_events" USING btree ("object_id");
  CREATE INDEX "stripe_events_occurred_at_idx" ON "stripe_events" USING btree ("occurred_at");
  CREATE INDEX "stripe_events_status_idx" ON "stripe_events" USING btree ("status");
  CREATE INDEX "stripe_events_updated_at_idx" ON "stripe_events" USING btree ("updated_at");
  CREATE INDEX "stripe_events_created_at_idx" ON "stripe_events" USING btree ("created_at");
  CREATE INDEX "status_createdAt_4_idx" ON "stripe_events" USING btree ("status","created_at");
  CREATE UNIQUE INDEX "stripe_operations_subject_idx" ON "stripe_operations" USING btree ("subject");
  CREATE INDEX "stripe_operations_payment_idx" ON "stripe_operations" USING btree ("payment_id");
  CREATE INDEX "stripe_operations_user_idx" ON "stripe_operations" USING btree ("user_id");
  CREATE INDEX "stripe_operations_refund_idx" ON "stripe_operations" USING btree ("refund_id");
  CREATE INDEX "stripe_operations_result_id_idx" ON "stripe_operations" USING btree ("result_id");
  CREATE INDEX "stripe_operations_updated_at_idx" ON "stripe_operations" USING btree ("updated_at");
  CREATE INDEX "stripe_operations_created_at_idx" ON "stripe_operations" USING btree ("created_at");
  CREATE INDEX "outcome_createdAt_idx" ON "stripe_operations" USING btree ("outcome","created_at");
  CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id");
  CREATE INDEX "notifications_broadcast_idx" ON "notifications" USING btree ("broadcast_id");
  CREATE INDEX "notifications_updated_at_idx" ON "notifications" USING btree ("updated_at");
  CREATE INDEX "notifications_created_at_idx" ON "notifications" USING btree ("created_at");
  CREATE INDEX "user_createdAt_1_idx" ON "notifications" USING btree ("user_id","created_at");
  CREATE INDEX "user_read_idx" ON "notifications" USING btree ("user_id","read");
  CREATE INDEX "user_broadcast_idx" ON "notifications" USING btree ("user_id","broadcast_id");
  CREATE UNIQUE INDEX "project_types_name_idx" ON "project_types" USING btree ("name");
  CREATE INDEX "project_types_is_active_idx" ON "project_types" USING btree ("is_active");
  CREATE INDEX "project_types_updated_at_idx" ON "project_types" USING btree ("updated_at");
  CREATE INDEX "project_types_created_at_idx" ON "project_types" USING btree ("created_at");
  CREATE INDEX "broadcasts_channels_order_idx" ON "broadcasts_channels" USING btree ("order");
  CREATE INDEX "broadcasts_channels_parent_idx" ON "broadcasts_channels" USING btree ("parent_id");
  CREATE INDEX "broadcasts_sent_by_idx" ON "broadcasts" USING btree ("sent_by_id");
  CREATE INDEX "broadcasts_updated_at_idx" ON "broadcasts" USING btree ("updated_at");
  CREATE INDEX "broadcasts_created_at_idx" ON "broadcasts" USING btree ("created_at");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "media" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "activity_logs_actor_idx" ON "activity_logs" USING btree ("actor_id");
  CREATE INDEX "activity_logs_updated_at_idx" ON "activity_logs" USING btree ("updated_at");
  CREATE INDEX "activity_logs_created_at_idx" ON "activity_logs" USING btree ("created_at");
  CREATE INDEX "createdAt_idx" ON "activity_logs" USING btree ("created_at");
  CREATE INDEX "actor_createdAt_idx" ON "activity_logs" USING btree ("actor_id","created_at");
  CREATE INDEX "entityType_entityId_createdAt_idx" ON "activity_logs" USING btree ("entity_type","entity_id","created_at");
  CREATE INDEX "action_createdAt_idx" ON "activity_logs" USING btree ("action","created_at");
  CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id");
  CREATE INDEX "sessions_expires_at_idx" ON "sessions" USING btree ("expires_at");
  CREATE INDEX "sessions_updated_at_idx" ON "sessions" USING btree ("updated_at");
  CREATE INDEX "sessions_created_at_idx" ON "sessions" USING btree ("created_at");
  CREATE INDEX "user_endedAt_idx" ON "sessions" USING btree ("user_id","ended_at");
  CREATE INDEX "refresh_tokens_session_idx" ON "refresh_tokens" USING btree ("session_id");
  CREATE UNIQUE INDEX "refresh_tokens_token_hash_idx" ON "refresh_tokens" USING btree ("token_hash");
  CREATE INDEX "refresh_tokens_updated_at_idx" ON "refresh_tokens" USING btree ("updated_at");
  CREATE INDEX "refresh_tokens_created_at_idx" ON "refresh_tokens" USING btree ("created_at");
  CREATE INDEX "auth_tokens_user_idx" ON "auth_tokens" USING btree ("user_id");
  CREATE INDEX "auth_tokens_project_idx" ON "auth_tokens" USING btree ("project_id");
  CREATE UNIQUE INDEX "auth_tokens_token_hash_idx" ON "auth_tokens" USING btree ("token_hash");
  CREATE INDEX "auth_tokens_expires_at_idx" ON "auth_tokens" USING btree ("expires_at");
  CREATE INDEX "auth_tokens_updated_at_idx" ON "auth_tokens" USING btree ("updated_at");
  CREATE INDEX "auth_tokens_created_at_idx" ON "auth_tokens" USING btree ("created_at");
  CREATE INDEX "user_purpose_idx" ON "auth_tokens" USING btree ("user_id","purpose");
  CREATE INDEX "message_receipts_message_idx" ON "message_receipts" USING btree ("message_id");
  CREATE INDEX "message_receipts_user_idx" ON "message_receipts" USING btree ("user_id");
  CREATE INDEX "message_receipts_updated_at_idx" ON "message_receipts" USING btree ("updated_at");
  CREATE INDEX "message_receipts_created_at_idx" ON "message_receipts" USING btree ("created_at");
  CREATE UNIQUE INDEX "message_user_idx" ON "message_receipts" USING btree ("message_id","user_id");
  CREATE INDEX "user_readAt_idx" ON "message_receipts" USING btree ("user_id","read_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "payload_query_presets_updated_at_idx" ON "payload_query_presets" USING btree ("updated_at");
  CREATE INDEX "payload_query_presets_created_at_idx" ON "payload_query_presets" USING btree ("created_at");
  CREATE INDEX "payload_query_presets_rels_order_idx" ON "payload_query_presets_rels" USING btree ("order");
  CREATE INDEX "payload_query_presets_rels_parent_idx" ON "payload_query_presets_rels" USING btree ("parent_id");
  CREATE INDEX "payload_query_presets_rels_path_idx" ON "payload_query_presets_rels" USING btree ("path");
  CREATE INDEX "payload_query_presets_rels_users_id_idx" ON "payload_query_presets_rels" USING btree ("users_id");
  CREATE INDEX "company_logo_idx" ON "company" USING btree ("logo_id");
  CREATE INDEX "company_numbers_order_parent_idx" ON "company_numbers" USING btree ("order","parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "users" CASCADE;
  DROP TABLE "identity_verifications" CASCADE;
  DROP TABLE "vault_keys" CASCADE;
  DROP TABLE "projects" CASCADE;
  DROP TABLE "projects_texts" CASCADE;
  DROP TABLE "project_milestones" CASCADE;
  DROP TABLE "project_files" CASCADE;
  DROP TABLE "contracts" CASCADE;
  DROP TABLE "contract_signatures" CASCADE;
  DROP TABLE "contract_templates" CASCADE;
  DROP TABLE "contract_reminders" CASCADE;
  DROP TABLE "signer_certificates" CASCADE;
  DROP TABLE "messages" CASCADE;
  DROP TABLE "messages_rels" CASCADE;
  DROP TABLE "payments" CASCADE;
  DROP TABLE "payment_refunds" CASCADE;
  DROP TABLE "payment_disputes" CASCADE;
  DROP TABLE "payment_reviews" CASCADE;
  DROP TABLE "invoices_lines" CASCADE;
  DROP TABLE "invoices" CASCADE;
  DROP TABLE "invoice_reminders" CASCADE;
  DROP TABLE "ledger_transactions" CASCADE;
  DROP TABLE "ledger_entries" CASCADE;
  DROP TABLE "stripe_events" CASCADE;
  DROP TABLE "stripe_operations" CASCADE;
  DROP TABLE "notifications" CASCADE;
  DROP TABLE "project_types" CASCADE;
  DROP TABLE "broadcasts_channels" CASCADE;
  DROP TABLE "broadcasts" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "activity_logs" CASCADE;
  DROP TABLE "sessions" CASCADE;
  DROP TABLE "refresh_tokens" CASCADE;
  DROP TABLE "auth_tokens" CASCADE;
  DROP TABLE "message_receipts" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "payload_query_presets" CASCADE;
  DROP TABLE "payload_query_presets_rels" CASCADE;
  DROP TABLE "company" CASCADE;
  DROP TABLE "company_numbers" CASCADE;
  DROP TYPE "public"."enum_users_locale";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_users_status";
  DROP TYPE "public"."enum_users_identity_status";
  DROP TYPE "public"."enum_identity_verifications_status";
  DROP TYPE "public"."enum_vault_keys_purpose";
  DROP TYPE "public"."enum_vault_keys_destroy_reason";
  DROP TYPE "public"."enum_projects_status";
  DROP TYPE "public"."enum_projects_priority";
  DROP TYPE "public"."enum_project_milestones_status";
  DROP TYPE "public"."enum_project_files_kind";
  DROP TYPE "public"."enum_project_files_scan_status";
  DROP TYPE "public"."enum_contracts_status";
  DROP TYPE "public"."enum_contracts_seal_status";
  DROP TYPE "public"."enum_contract_signatures_party";
  DROP TYPE "public"."enum_contract_signatures_method";
  DROP TYPE "public"."enum_contract_templates_language";
  DROP TYPE "public"."enum_contract_reminders_outcome";
  DROP TYPE "public"."enum_signer_certificates_party";
  DROP TYPE "public"."enum_signer_certificates_level";
  DROP TYPE "public"."enum_messages_type";
  DROP TYPE "public"."enum_payments_status";
  DROP TYPE "public"."enum_payments_plan_part";
  DROP TYPE "public"."enum_payments_method";
  DROP TYPE "public"."enum_payments_dispute_state";
  DROP TYPE "public"."enum_payment_refunds_status";
  DROP TYPE "public"."enum_payment_disputes_state";
  DROP TYPE "public"."enum_payment_reviews_kind";
  DROP TYPE "public"."enum_payment_reviews_status";
  DROP TYPE "public"."enum_payment_reviews_resolution";
  DROP TYPE "public"."enum_invoices_kind";
  DROP TYPE "public"."enum_invoices_tax_mode";
  DROP TYPE "public"."enum_invoices_status";
  DROP TYPE "public"."enum_invoice_reminders_outcome";
  DROP TYPE "public"."enum_ledger_transactions_kind";
  DROP TYPE "public"."enum_ledger_entries_account";
  DROP TYPE "public"."enum_ledger_entries_kind";
  DROP TYPE "public"."enum_stripe_events_source";
  DROP TYPE "public"."enum_stripe_events_status";
  DROP TYPE "public"."enum_stripe_operations_kind";
  DROP TYPE "public"."enum_stripe_operations_outcome";
  DROP TYPE "public"."enum_broadcasts_channels";
  DROP TYPE "public"."enum_broadcasts_audience";
  DROP TYPE "public"."enum_sessions_end_reason";
  DROP TYPE "public"."enum_auth_tokens_purpose";
  DROP TYPE "public"."enum_payload_query_presets_access_read_constraint";
  DROP TYPE "public"."enum_payload_query_presets_access_update_constraint";
  DROP TYPE "public"."enum_payload_query_presets_access_delete_constraint";
  DROP TYPE "public"."enum_payload_query_presets_related_collection";`)
}
