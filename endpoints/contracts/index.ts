import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { activate } from './activate.ts'
import { cancel } from './cancel.ts'
import { complete } from './complete.ts'
import { correct } from './correct.ts'
import { create } from './create.ts'
import { decline } from './decline.ts'
import { finalInvoice } from './finalInvoice.ts'
import { getEvidence } from './getEvidence.ts'
import { getOne } from './getOne.ts'
import { getPdf } from './getPdf.ts'
import { linkPdf } from './linkPdf.ts'
import { plan } from './plan.ts'
import { preview } from './preview.ts'
import { resend } from './resend.ts'
import { revise } from './revise.ts'
import { send } from './send.ts'
import { sign } from './sign.ts'
import { stats } from './stats.ts'
import { verification } from './verification.ts'
import { verify } from './verify.ts'

/** The contract's rows under `/api/contracts`. The list is Payload's own. */
export const contractEndpoints: PlatformEndpoint[] = [
  stats,
  verify,
  preview,
  create,
  getOne,
  correct,
  send,
  resend,
  revise,
  sign,
  decline,
  activate,
  complete,
  cancel,
  plan,
  finalInvoice,
  getPdf,
  linkPdf,
  getEvidence,
  verification,
]
