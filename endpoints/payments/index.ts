import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { allocate } from './allocate.ts'
import { cancel } from './cancel.ts'
import { confirm } from './confirm.ts'
import { confirmOpenInvoice } from './confirmOpenInvoice.ts'
import { creditInvoice } from './creditInvoice.ts'
import { downloadInvoice } from './downloadInvoice.ts'
import { downloadOpenInvoice } from './downloadOpenInvoice.ts'
import { draftInvoice } from './draftInvoice.ts'
import { intent } from './intent.ts'
import { listInvoices } from './listInvoices.ts'
import { openInvoice } from './openInvoice.ts'
import { openMoney } from './openMoney.ts'
import { payInvoice } from './payInvoice.ts'
import { payOpenInvoice } from './payOpenInvoice.ts'
import { previewInvoice } from './previewInvoice.ts'
import { processPayment } from './processPayment.ts'
import { proforma } from './proforma.ts'
import { readInvoice } from './readInvoice.ts'
import { record } from './record.ts'
import { recordInvoice } from './recordInvoice.ts'
import { redraftInvoice } from './redraftInvoice.ts'
import { refund } from './refund.ts'
import { request } from './request.ts'
import { resolveReview } from './resolveReview.ts'
import { sendInvoice } from './sendInvoice.ts'
import { statement } from './statement.ts'
import { stats } from './stats.ts'
import { takeBackAllocation } from './takeBackAllocation.ts'
import { voidInvoice } from './voidInvoice.ts'
import { writeOffInvoice } from './writeOffInvoice.ts'

/** The contract's rows under `/api/payments`. The list and one payment are Payload's own, under the policy. */
export const paymentEndpoints: PlatformEndpoint[] = [
  stats,
  statement,
  openMoney,
  listInvoices,
  draftInvoice,
  previewInvoice,
  openInvoice,
  payOpenInvoice,
  confirmOpenInvoice,
  downloadOpenInvoice,
  readInvoice,
  redraftInvoice,
  sendInvoice,
  voidInvoice,
  creditInvoice,
  writeOffInvoice,
  downloadInvoice,
  recordInvoice,
  payInvoice,
  request,
  cancel,
  proforma,
  intent,
  processPayment,
  confirm,
  record,
  refund,
  allocate,
  takeBackAllocation,
  resolveReview,
]
