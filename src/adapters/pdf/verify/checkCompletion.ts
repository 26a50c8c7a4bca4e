import { problem } from './problems.ts'
import type { Placed } from './placeSignatures.ts'
import { compact, readCompletion } from './readCompletion.ts'
import type { Revision } from './readRevisions.ts'
import type { Problem } from './types.ts'

type Named = { contractNumber?: string; problems: Problem[] }

type CheckCompletionArgs = {
  placed: Placed[]
  file: Buffer
  revisions: Revision[]
  sent: Revision
  documentSha256: string
}

/** What the certificate of completion names, if the client's signature over it is valid. */
export async function checkCompletion({
  placed,
  file,
  revisions,
  sent,
  documentSha256,
}: CheckCompletionArgs): Promise<Named> {
  const client = placed.find(({ field }) => field.party === 'client')
  const end = revisions[client?.index ?? -1]?.end
  if (!client || end === undefined || client.signature.status !== 'valid') return { problems: [] }
  const text = await readCompletion({ bytes: new Uint8Array(file.subarray(0, end)), sent }).catch(() => '')
  const contractNumber = /ct-\d{4}-\d{5,9}/.exec(text)?.[0].toUpperCase()
  const problems: Problem[] = []
  if (!text.includes(documentSha256))
    problems.push(problem('completion_mismatch', 'It names another SHA-256 of the contract.'))
  if (!contractNumber) problems.push(problem('completion_mismatch', 'It names no contract.'))
  if (!text.includes(compact(client.signature.email ?? client.signature.signer))) {
    problems.push(problem('signer_mismatch', 'The certificate of completion names another client.'))
  }
  const agency = placed.find(({ field }) => field.party === 'agency')
  for (const { certificate, field } of [client, ...(agency ? [agency] : [])]) {
    const hasOrganization = /^O=/m.test(certificate?.subject ?? '')
    if (certificate && hasOrganization !== (field.party === 'agency')) {
      problems.push(problem('signer_mismatch', `It is in ${field.name}.`))
    }
  }
  return { ...(contractNumber && { contractNumber }), problems }
}
