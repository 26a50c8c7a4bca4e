import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { nameRefusedPart } from '../../adapters/files/nameRefusedPart.ts'
import { now } from '../../adapters/now.ts'
import { reencodeImage } from '../../adapters/files/reencodeImage.ts'
import type { SealedFile } from '../../adapters/upload/types.ts'
import { makePersonKey, type PersonKey } from '../../adapters/vault/sealFile.ts'
import { newStorageKey } from '../../domain/files/storageKeys.ts'
import type { IdentityVerification, User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { addFileRow, type NewFile } from '../files/addFileRow.ts'
import { storeObjects } from '../files/storeObjects.ts'
import { scanImage } from '../files/scanImage.ts'
import { lockActiveUser } from '../auth/lockActiveUser.ts'
import { bindKey } from '../vault/bindKey.ts'
import { storeKey } from '../vault/storeKey.ts'
import { announceIdentity } from './announceIdentity.ts'
import { requireSubmittable } from './requireSubmittable.ts'
import { settleIdentityStatus } from './settleIdentityStatus.ts'

const parts = { frontId: 'identity_front', backId: 'identity_back', signature: 'identity_signature' } as const

type Part = keyof typeof parts
type Submission = { req: PayloadRequest; user: User; images: SealedImage[]; key: PersonKey }
type SealedImage = { part: Part; file: NewFile; bytes: Uint8Array }

/** Longest edge in pixels: enough to read the small print of a card. */
const maxEdge = 4000

type SubmitIdentityArgs = { req: PayloadRequest; user: User; uploads: Record<Part, SealedFile> }

/**
 * Submits the images of an ID card and a signature for review. They are re-encoded without metadata and sealed under a
 * key of this check alone. 409 `identity_already_submitted` while a check is pending, or is accepted and its document
 * does not expire soon. A user who renews stays verified by the old document. Of parallel submissions exactly one wins,
 * and nothing of the others is stored.
 */
export async function submitIdentity({ req, user, uploads }: SubmitIdentityArgs): Promise<IdentityVerification> {
  const key = makePersonKey({ user: user.id })
  const images: SealedImage[] = []
  // One after another, because three large images at once take more memory.
  for (const part of Object.keys(parts) as Part[]) images.push(await toImage({ req, part, upload: uploads[part], key }))
  const objects = images.map(({ file: { path, kind, mimeType }, bytes }) => ({
    path,
    kind,
    content: { bytes, key },
    mimeType,
  }))
  return storeObjects({ req, objects, work: () => submit({ req, user, images, key }) })
}

type ToImageArgs = { req: PayloadRequest; part: Part; upload: SealedFile; key: PersonKey }

async function toImage({ req, part, upload, key }: ToImageArgs): Promise<SealedImage> {
  const { bytes, mimeType, extension } = await nameRefusedPart({
    path: part,
    work: async () => {
      await scanImage({ req, image: upload })
      return reencodeImage({ file: upload, maxEdge, ...(part === 'signature' && { ink: 'required' }) })
    },
  })
  const kind = parts[part]
  const file = {
    path: newStorageKey({ kind, extension }),
    kind,
    filename: `${part}.${extension}`,
    mimeType,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    owner: key.user,
    uploadedBy: key.user,
    vaultKey: key.id,
  }
  return { part, file, bytes }
}

async function submit({ req, user, images, key }: Submission): Promise<IdentityVerification> {
  const { identityStatus: before } = await lockActiveUser({ req, userId: user.id })
  const renewed = await requireSubmittable({ req, userId: user.id })
  await storeKey({ req, key, purpose: 'identity' })
  const ids: Partial<Record<Part, string>> = {}
  for (const { part, file } of images) ids[part] = (await addFileRow({ req, file })).id
  const time = now().toISOString()
  const verification: IdentityVerification = await req.payload.db.create({
    collection: 'identity-verifications',
    data: { user: user.id, status: 'pending', submittedAt: time, ...ids, imageSha256: sumsOf(images) },
    req,
  })
  await bindKey({ req, keyId: key.id, verification: verification.id })
  const { status: identityStatus } = await settleIdentityStatus({ req, userId: user.id })
  await recordActivity({
    req,
    action: 'identity.submitted',
    entityType: 'identity-verifications',
    entityId: verification.id,
    before: { identityStatus: before },
    after: { identityStatus, ...(renewed && { renews: renewed.id }), ...ids },
  })
  await announceIdentity({ req, user, renewed })
  return verification
}

/** The hashes stay when the images are shredded, to tell whether an image shown later is the one that was reviewed. */
function sumsOf(images: readonly SealedImage[]): Record<string, string> {
  return Object.fromEntries(images.map(({ part, file }) => [part, file.sha256]))
}
