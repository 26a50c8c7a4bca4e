import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { inTransaction } from '../shared/inTransaction.ts'

type RevokeCertificateArgs = { req: PayloadRequest; serialNumber: string; reason: string }

/**
 * Adds a signer's certificate to the revocation list, for good. Returns its subject, or null when no valid certificate
 * has this serial number.
 */
export async function revokeCertificate({ req, serialNumber, reason }: RevokeCertificateArgs): Promise<string | null> {
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
        action: 'pki.certificate_revoked',
        entityType: 'signer-certificates',
        entityId: row.id,
        after: { serialNumber: serialNumber.toLowerCase(), reason, contract: row.contractId },
      })
      return row.subject
    },
  })
}
