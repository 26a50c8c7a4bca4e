import * as migration_20261129_090526_initial from './20261129_090526_initial.ts'
import * as migration_20261129_090527_rules from './20261129_090527_rules.ts'
import * as migration_20261129_095023_names_and_charsets from './20261129_095023_names_and_charsets.ts'
import * as migration_20261129_110730_company_timezone from './20261129_110730_company_timezone.ts'
import * as migration_20261129_133000_idempotency_keys from './20261129_133000_idempotency_keys.ts'
import * as migration_20261129_135026_taxes from './20261129_135026_taxes.ts'
import * as migration_20261129_143936_allocations_and_templates from './20261129_143936_allocations_and_templates.ts'
import * as migration_20261129_190532_plan_invoices from './20261129_190532_plan_invoices.ts'
import * as migration_20261129_194144_timezone_question from './20261129_194144_timezone_question.ts'
import * as migration_20261130_013739_final_invoice_deductions from './20261130_013739_final_invoice_deductions.ts'
import * as migration_20261130_020000_quiet_mode from './20261130_020000_quiet_mode.ts'
import * as migration_20261130_021000_totals from './20261130_021000_totals.ts'
import * as migration_20261130_070000_audit_links from './20261130_070000_audit_links.ts'
import * as migration_20261130_073000_mail_windows from './20261130_073000_mail_windows.ts'
import * as migration_20261130_075654_covered_indexes from './20261130_075654_covered_indexes.ts'
import * as migration_20261130_181700_notification_links from './20261130_181700_notification_links.ts'
import * as migration_20261130_183000_email_changes from './20261130_183000_email_changes.ts'
import * as migration_20261130_220018_api_keys from './20261130_220018_api_keys.ts'
import * as migration_20261130_223809_refund_answers from './20261130_223809_refund_answers.ts'
import * as migration_20261130_225200_invitations from './20261130_225200_invitations.ts'
import * as migration_20261201_012059_webhooks from './20261201_012059_webhooks.ts'
import * as migration_20261201_080333_invoice_links from './20261201_080333_invoice_links.ts'
import * as migration_20261201_083252_bank_account from './20261201_083252_bank_account.ts'

export const migrations = [
  {
    up: migration_20261129_090526_initial.up,
    down: migration_20261129_090526_initial.down,
    name: '20261129_090526_initial',
  },
  {
    up: migration_20261129_090527_rules.up,
    down: migration_20261129_090527_rules.down,
    name: '20261129_090527_rules',
  },
  {
    up: migration_20261129_095023_names_and_charsets.up,
    down: migration_20261129_095023_names_and_charsets.down,
    name: '20261129_095023_names_and_charsets',
  },
  {
    up: migration_20261129_110730_company_timezone.up,
    down: migration_20261129_110730_company_timezone.down,
    name: '20261129_110730_company_timezone',
  },
  {
    up: migration_20261129_133000_idempotency_keys.up,
    down: migration_20261129_133000_idempotency_keys.down,
    name: '20261129_133000_idempotency_keys',
  },
  {
    up: migration_20261129_135026_taxes.up,
    down: migration_20261129_135026_taxes.down,
    name: '20261129_135026_taxes',
  },
  {
    up: migration_20261129_143936_allocations_and_templates.up,
    down: migration_20261129_143936_allocations_and_templates.down,
    name: '20261129_143936_allocations_and_templates',
  },
  {
    up: migration_20261129_190532_plan_invoices.up,
    down: migration_20261129_190532_plan_invoices.down,
    name: '20261129_190532_plan_invoices',
  },
  {
    up: migration_20261129_194144_timezone_question.up,
    down: migration_20261129_194144_timezone_question.down,
    name: '20261129_194144_timezone_question',
  },
  {
    up: migration_20261130_013739_final_invoice_deductions.up,
    down: migration_20261130_013739_final_invoice_deductions.down,
    name: '20261130_013739_final_invoice_deductions',
  },
  {
    up: migration_20261130_020000_quiet_mode.up,
    down: migration_20261130_020000_quiet_mode.down,
    name: '20261130_020000_quiet_mode',
  },
  {
    up: migration_20261130_021000_totals.up,
    down: migration_20261130_021000_totals.down,
    name: '20261130_021000_totals',
  },
  {
    up: migration_20261130_070000_audit_links.up,
    down: migration_20261130_070000_audit_links.down,
    name: '20261130_070000_audit_links',
  },
  {
    up: migration_20261130_073000_mail_windows.up,
    down: migration_20261130_073000_mail_windows.down,
    name: '20261130_073000_mail_windows',
  },
  {
    up: migration_20261130_075654_covered_indexes.up,
    down: migration_20261130_075654_covered_indexes.down,
    name: '20261130_075654_covered_indexes',
  },
  {
    up: migration_20261130_181700_notification_links.up,
    down: migration_20261130_181700_notification_links.down,
    name: '20261130_181700_notification_links',
  },
  {
    up: migration_20261130_183000_email_changes.up,
    down: migration_20261130_183000_email_changes.down,
    name: '20261130_183000_email_changes',
  },
  {
    up: migration_20261130_220018_api_keys.up,
    down: migration_20261130_220018_api_keys.down,
    name: '20261130_220018_api_keys',
  },
  {
    up: migration_20261130_223809_refund_answers.up,
    down: migration_20261130_223809_refund_answers.down,
    name: '20261130_223809_refund_answers',
  },
  {
    up: migration_20261130_225200_invitations.up,
    down: migration_20261130_225200_invitations.down,
    name: '20261130_225200_invitations',
  },
  {
    up: migration_20261201_012059_webhooks.up,
    down: migration_20261201_012059_webhooks.down,
    name: '20261201_012059_webhooks',
  },
  {
    up: migration_20261201_080333_invoice_links.up,
    down: migration_20261201_080333_invoice_links.down,
    name: '20261201_080333_invoice_links',
  },
  {
    up: migration_20261201_083252_bank_account.up,
    down: migration_20261201_083252_bank_account.down,
    name: '20261201_083252_bank_account',
  },
]
