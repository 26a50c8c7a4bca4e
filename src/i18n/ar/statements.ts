import type { statements as english } from '../en/statements.ts'
import type { Translated } from '../types.ts'

export const statements: Translated<typeof english> = {
  invoice_issued: 'فاتورة',
  invoice_voided: 'إلغاء فاتورة',
  credit_note: 'إشعار دائن',
  write_off: 'دين معدوم',
  write_off_reversed: 'عكس شطب الدين',
  receipt: 'دفعة',
  refund: 'استرداد',
  refund_failed: 'استرداد مرتجع',
  refund_paid_out: 'استرداد مدفوع بطريقة أخرى',
  dispute_withdrawn: 'دفعة معترض عليها',
  dispute_reinstated: 'اعتراض محسوم لصالحنا',
  dispute_lost: 'اعتراض محسوم لصالح العميل',
  unmatched_receipt: 'دفعة',
  unmatched_refund: 'استرداد',
  allocation: 'تخصيص رصيد لفاتورة',
  allocation_reversed: 'إلغاء تخصيص رصيد',
  unmatched_kept: 'دفعة أضيفت إلى الرصيد',
  unmatched_kept_reversed: 'استرداد من الرصيد',
}
