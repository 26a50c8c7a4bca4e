import type { Person } from '../people.ts'
import type { Platform } from '../platform.ts'

type VerifySampleArgs = { platform: Platform; contracts: readonly string[]; clients: readonly Person[] }

/** What the platform's own check says of signed contracts that is not `valid`; each is read by its client. */
export async function verifySample({ platform, contracts, clients }: VerifySampleArgs): Promise<string[]> {
  const wrong: string[] = []
  for (const id of contracts) {
    const { rows } = await platform.db.query<{ client: string; signatures: number }>(
      `SELECT client_id AS client, 1 + (activated_at IS NOT NULL)::int AS signatures FROM contracts WHERE id = $1`,
      [id],
    )
    const client = clients.find(({ user }) => user.id === rows[0]?.client)
    const pdf = await client?.get(`/contracts/${id}/pdf`)
    if (pdf?.status !== 200) {
      wrong.push(`${id}: its PDF is answered with ${pdf?.status}`)
      continue
    }
    const form = new FormData()
    form.set('file', new File([new Uint8Array(pdf.bytes)], 'contract.pdf', { type: 'application/pdf' }))
    const { body } = await platform.anyone.post('/contracts/verify', form)
    const isGood = body.valid === true && body.known === true && body.signatures.length === rows[0]?.signatures
    if (!isGood) wrong.push(`${id}: ${JSON.stringify(body)}`)
  }
  return wrong
}
