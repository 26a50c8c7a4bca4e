import type { PayloadRequest } from 'payload'
import { paymentStates } from '../../../domain/lifecycles/payment.ts'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'
import type { Payment } from '../../../payload-types.ts'
import { idOf } from '../../../workflows/request/idOf.ts'

type ProformaLinkProps = { payment: Payment; req: PayloadRequest }

/** Opens the pro forma of a request that has one. */
export async function ProformaLink({ payment, req }: ProformaLinkProps) {
  const id = idOf(payment.contract)
  if (id === null || !payment.planPart || payment.invoice || !paymentStates.unsettled.includes(payment.status))
    return null
  const contract = await req.payload
    .findByID({ collection: 'contracts', id, depth: 0, req, overrideAccess: false, disableErrors: true })
    .catch(() => null)
  if (contract?.planInvoicing !== 'proforma' || !contract.activatedAt) return null
  return (
    <div className="az-sheet__links">
      <a
        className="btn btn--style-secondary btn--size-small"
        href={`/api/payments/${payment.id}/proforma`}
        id="open-proforma"
        rel="noreferrer"
        target="_blank"
      >
        {translator(languageOf(req.i18n.language))('panelWork.openProforma')}
      </a>
    </div>
  )
}
