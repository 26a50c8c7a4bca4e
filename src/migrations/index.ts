import * as migration_20261123_010921_initial from './20261123_010921_initial.ts'
import * as migration_20261123_011158_platform_tables from './20261123_011158_platform_tables.ts'
import * as migration_20261123_013210_invoice_printed from './20261123_013210_invoice_printed.ts'
import * as migration_20261123_015004_append_only_rows from './20261123_015004_append_only_rows.ts'
import * as migration_20261123_021014_no_document_locks from './20261123_021014_no_document_locks.ts'
import * as migration_20261123_035053_money_schema from './20261123_035053_money_schema.ts'
import * as migration_20261123_035339_ledger_rules from './20261123_035339_ledger_rules.ts'
import * as migration_20261123_035355_balances_are_sums from './20261123_035355_balances_are_sums.ts'
import * as migration_20261123_041024_refund_reviews from './20261123_041024_refund_reviews.ts'
import * as migration_20261123_041436_one_deposit from './20261123_041436_one_deposit.ts'
import * as migration_20261123_042534_entries_of_their_booking from './20261123_042534_entries_of_their_booking.ts'
import * as migration_20261123_042650_dispute_appeals from './20261123_042650_dispute_appeals.ts'
import * as migration_20261123_045059_default_reminders from './20261123_045059_default_reminders.ts'
import * as migration_20261123_045500_audit_chain from './20261123_045500_audit_chain.ts'
import * as migration_20261123_050220_signer_certificates from './20261123_050220_signer_certificates.ts'
import * as migration_20261123_051445_contract_templates from './20261123_051445_contract_templates.ts'
import * as migration_20261123_051503_contract_reminder_defaults from './20261123_051503_contract_reminder_defaults.ts'
import * as migration_20261123_070649_vault_keys from './20261123_070649_vault_keys.ts'
import * as migration_20261123_070704_vault_key_rules from './20261123_070704_vault_key_rules.ts'
import * as migration_20261123_070900_pending_objects from './20261123_070900_pending_objects.ts'
import * as migration_20261123_071200_stream_events from './20261123_071200_stream_events.ts'
import * as migration_20261123_071333_file_scans from './20261123_071333_file_scans.ts'
import * as migration_20261123_071500_waiting_mails from './20261123_071500_waiting_mails.ts'
import * as migration_20261123_072404_panel_lists from './20261123_072404_panel_lists.ts'
import * as migration_20261123_072543_identity_reminders from './20261123_072543_identity_reminders.ts'
import * as migration_20261123_073422_identity_renewals from './20261123_073422_identity_renewals.ts'
import * as migration_20261123_074600_stream_event_pages from './20261123_074600_stream_event_pages.ts'
import * as migration_20261123_080455_company_accent from './20261123_080455_company_accent.ts'
import * as migration_20261129_045725_unclaimed_accounts from './20261129_045725_unclaimed_accounts.ts'

export const migrations = [
  {
    up: migration_20261123_010921_initial.up,
    down: migration_20261123_010921_initial.down,
    name: '20261123_010921_initial',
  },
  {
    up: migration_20261123_011158_platform_tables.up,
    down: migration_20261123_011158_platform_tables.down,
    name: '20261123_011158_platform_tables',
  },
  {
    up: migration_20261123_013210_invoice_printed.up,
    down: migration_20261123_013210_invoice_printed.down,
    name: '20261123_013210_invoice_printed',
  },
  {
    up: migration_20261123_015004_append_only_rows.up,
    down: migration_20261123_015004_append_only_rows.down,
    name: '20261123_015004_append_only_rows',
  },
  {
    up: migration_20261123_021014_no_document_locks.up,
    down: migration_20261123_021014_no_document_locks.down,
    name: '20261123_021014_no_document_locks',
  },
  {
    up: migration_20261123_035053_money_schema.up,
    down: migration_20261123_035053_money_schema.down,
    name: '20261123_035053_money_schema',
  },
  {
    up: migration_20261123_035339_ledger_rules.up,
    down: migration_20261123_035339_ledger_rules.down,
    name: '20261123_035339_ledger_rules',
  },
  {
    up: migration_20261123_035355_balances_are_sums.up,
    down: migration_20261123_035355_balances_are_sums.down,
    name: '20261123_035355_balances_are_sums',
  },
  {
    up: migration_20261123_041024_refund_reviews.up,
    down: migration_20261123_041024_refund_reviews.down,
    name: '20261123_041024_refund_reviews',
  },
  {
    up: migration_20261123_041436_one_deposit.up,
    down: migration_20261123_041436_one_deposit.down,
    name: '20261123_041436_one_deposit',
  },
  {
    up: migration_20261123_042534_entries_of_their_booking.up,
    down: migration_20261123_042534_entries_of_their_booking.down,
    name: '20261123_042534_entries_of_their_booking',
  },
  {
    up: migration_20261123_042650_dispute_appeals.up,
    down: migration_20261123_042650_dispute_appeals.down,
    name: '20261123_042650_dispute_appeals',
  },
  {
    up: migration_20261123_045059_default_reminders.up,
    down: migration_20261123_045059_default_reminders.down,
    name: '20261123_045059_default_reminders',
  },
  {
    up: migration_20261123_045500_audit_chain.up,
    down: migration_20261123_045500_audit_chain.down,
    name: '20261123_045500_audit_chain',
  },
  {
    up: migration_20261123_050220_signer_certificates.up,
    down: migration_20261123_050220_signer_certificates.down,
    name: '20261123_050220_signer_certificates',
  },
  {
    up: migration_20261123_051445_contract_templates.up,
    down: migration_20261123_051445_contract_templates.down,
    name: '20261123_051445_contract_templates',
  },
  {
    up: migration_20261123_051503_contract_reminder_defaults.up,
    down: migration_20261123_051503_contract_reminder_defaults.down,
    name: '20261123_051503_contract_reminder_defaults',
  },
  {
    up: migration_20261123_070649_vault_keys.up,
    down: migration_20261123_070649_vault_keys.down,
    name: '20261123_070649_vault_keys',
  },
  {
    up: migration_20261123_070704_vault_key_rules.up,
    down: migration_20261123_070704_vault_key_rules.down,
    name: '20261123_070704_vault_key_rules',
  },
  {
    up: migration_20261123_070900_pending_objects.up,
    down: migration_20261123_070900_pending_objects.down,
    name: '20261123_070900_pending_objects',
  },
  {
    up: migration_20261123_071200_stream_events.up,
    down: migration_20261123_071200_stream_events.down,
    name: '20261123_071200_stream_events',
  },
  {
    up: migration_20261123_071333_file_scans.up,
    down: migration_20261123_071333_file_scans.down,
    name: '20261123_071333_file_scans',
  },
  {
    up: migration_20261123_071500_waiting_mails.up,
    down: migration_20261123_071500_waiting_mails.down,
    name: '20261123_071500_waiting_mails',
  },
  {
    up: migration_20261123_072404_panel_lists.up,
    down: migration_20261123_072404_panel_lists.down,
    name: '20261123_072404_panel_lists',
  },
  {
    up: migration_20261123_072543_identity_reminders.up,
    down: migration_20261123_072543_identity_reminders.down,
    name: '20261123_072543_identity_reminders',
  },
  {
    up: migration_20261123_073422_identity_renewals.up,
    down: migration_20261123_073422_identity_renewals.down,
    name: '20261123_073422_identity_renewals',
  },
  {
    up: migration_20261123_074600_stream_event_pages.up,
    down: migration_20261123_074600_stream_event_pages.down,
    name: '20261123_074600_stream_event_pages',
  },
  {
    up: migration_20261123_080455_company_accent.up,
    down: migration_20261123_080455_company_accent.down,
    name: '20261123_080455_company_accent',
  },
  {
    up: migration_20261129_045725_unclaimed_accounts.up,
    down: migration_20261129_045725_unclaimed_accounts.down,
    name: '20261129_045725_unclaimed_accounts',
  },
]
