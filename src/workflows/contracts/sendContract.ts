import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { newStorageKey } from '../../domain/storageKeys.ts'
import { fail } from '../../errors.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { keepObjects } from '../files/keepObjects.ts'
import { discardObjects } from '../files/pendingObjects.ts'
import { requireRoomForDeposit } from '../plans/requireRoomForDeposit.ts'
import { idOf } from '../shared/ids.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../shared/transition.ts'
import { freezeDraft, type FrozenDraft } from './freezeDraft.ts'
import { supersedeContract } from './supersedeContract.ts'
import { tellClient } from './tellClient.ts'

/** How often a draft may be edited under our hands while it is rendered. */
const maxTries = 5

/**
 * Sends a draft: what the client gets is the PDF of exactly this draft, stored with its SHA-256 and never made again; the one that it revises
 * is cancelled with it. Of parallel sendings one wins and the others get 409. Where the document cannot be stored, nothing is sent.
 */
export async function sendContract({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const frozen = await freezeDraft({ req, id })
    const path = newStorageKey({ kind: 'contract', id, extension: 'pdf' })
    const object = { path, kind: 'contract' as const, content: { bytes: frozen.bytes }, mimeType: 'application/pdf' }
    if (await keepObjects({ req, objects: [object], work: () => sendFrozen({ req, frozen, path }) })) return
    await discardObjects({ req, paths: [path] })
  }
  throw fail('unavailable')
}

type Sending = { req: PayloadRequest; frozen: FrozenDraft; path: string }

/** False, with nothing done, where the draft was edited since it was rendered. */
async function sendFrozen({ req, frozen, path }: Sending): Promise<boolean> {
  const { contract, sha256, sentAt, expiresAt } = frozen
  const { id } = contract
  // Always the project before its contracts, so that no two workflows wait for each other.
  const project = await lockRow({ req, collection: 'projects', id: idOf(contract.project) })
  const row = await lockRow({ req, collection: 'contracts', id })
  if (row.status === 'draft' && !isDeepStrictEqual(row, contract)) return false
  if (project.status === 'completed' || project.status === 'cancelled') {
    throw fail('illegal_transition', { from: row.status, action: 'send', projectStatus: project.status })
  }
  const { depositPercentage } = row
  if (row.status === 'draft') await requireRoomForDeposit({ req, projectId: project.id, depositPercentage })
  const { after: sent } = await transition({
    req,
    collection: 'contracts',
    id,
    action: 'send',
    by: 'admin',
    data: { sentAt, sentBy: req.user?.id ?? null, expiresAt, documentSha256: sha256 },
    activity: { documentSha256: sha256, expiresAt },
  })
  const supersedes = idOf(row.supersedes)
  if (supersedes !== null) await supersedeContract({ req, id: supersedes, by: sent })
  await attachDocument({ req, frozen, path })
  await tellClient({
    req,
    contract: sent,
    type: 'contract.sent',
    mail: { template: 'contract_sent', data: { expiresAt } },
  })
  return true
}

async function attachDocument({ req, frozen: { contract, bytes, sha256 }, path }: Sending): Promise<void> {
  const file = await addFileRow({
    req,
    file: {
      path,
      kind: 'contract',
      filename: `${contract.contractNumber}.pdf`,
      mimeType: 'application/pdf',
      size: bytes.byteLength,
      sha256,
      owner: idOf(contract.client),
      uploadedBy: req.user?.id ?? null,
      contract: contract.id,
    },
  })
  const data = { document: file.id }
  await req.payload.db.updateOne({ collection: 'contracts', id: contract.id, data, req, returning: false })
}
