import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'

/** Puts a signer's certificate onto the revocation list, for good: its subject, or null where there is none of this serial number that is good. */
export async function revokeCertificate({
  req,
  serialNumber,
  reason,
}: {
  req: PayloadRequest
  serialNumber: string
  reason: string
}): Promise<string | null> {
  return inTransaction({
    req,
    work: async () => {
      const [row] = await sql<{ id: string; subject: string; contractId: string }>({
        req,
        text: `UPDATE signer_certificates SET revoked_at = $2, revocation_reason = $3, updated_at = $2
               WHERE serial_number = $1 AND revoked_at IS NULL RETURNING id, subject, contract_id AS "contractId"`,
        values: [serialNumber.toLowerCase(), now(), reason],
      })
      if (!row) return null
      await recordActivity({
        req,
        action: 'pki.certificateRevoked',
        entityType: 'signer-certificates',
        entityId: row.id,
        after: { serialNumber: serialNumber.toLowerCase(), reason, contract: row.contractId },
      })
      return row.subject
    },
  })
}
