import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { newStorageKey } from '../../domain/files/storageKeys.ts'
import { projectStates } from '../../domain/lifecycles/project.ts'
import { fail } from '../../errors.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { storeObjects } from '../files/storeObjects.ts'
import { discardObjects } from '../files/pendingObjects.ts'
import { requireRoomForDeposit } from '../plans/requireRoomForDeposit.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { freezeDraft, type FrozenDraft } from './freezeDraft.ts'
import { supersedeContract } from './supersedeContract.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'

/** How often a draft may be edited while it is rendered. */
const maxTries = 5

/**
 * Sends a draft. The client gets the PDF of exactly this draft, stored with its SHA-256 and never rendered again. The
 * contract it revises is cancelled with it. Of parallel sends one wins and the others get 409. If the document cannot
 * be stored, nothing is sent.
 */
export async function sendContract({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const frozen = await freezeDraft({ req, id })
    const path = newStorageKey({ kind: 'contract', id, extension: 'pdf' })
    const object = { path, kind: 'contract' as const, content: { bytes: frozen.bytes }, mimeType: 'application/pdf' }
    if (await storeObjects({ req, objects: [object], work: () => sendFrozen({ req, frozen, path }) })) return
    await discardObjects({ req, paths: [path] })
  }
  throw fail('unavailable')
}

type Sending = { req: PayloadRequest; frozen: FrozenDraft; path: string }

/** False, with nothing done, when the draft was edited since it was rendered. */
async function sendFrozen({ req, frozen, path }: Sending): Promise<boolean> {
  const { contract, sha256, sentAt, expiresAt } = frozen
  const { id } = contract
  // Always locks the project before its contracts, so workflows do not deadlock.
  const project = await lockRow({ req, collection: 'projects', id: idOf(contract.project) })
  const row = await lockRow({ req, collection: 'contracts', id })
  if (row.status === 'draft' && !isDeepStrictEqual(row, contract)) return false
  if (projectStates.closed.includes(project.status)) {
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
  await notify({ req, kind: 'contract.sent', to: [idOf(sent.client)], data: { ...aboutContract(sent), expiresAt } })
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
