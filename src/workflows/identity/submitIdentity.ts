import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { reencodeImage } from '../../adapters/images/reencodeImage.ts'
import type { SealedFile } from '../../adapters/upload/types.ts'
import { makePersonKey, type PersonKey } from '../../adapters/vault/sealFile.ts'
import { newStorageKey } from '../../domain/storageKeys.ts'
import type { IdentityVerification, User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { addFileRow, type NewFile } from '../files/addFileRow.ts'
import { keepObjects } from '../files/keepObjects.ts'
import { scanImage } from '../files/scanImage.ts'
import { lockActiveUser } from '../users/lockActiveUser.ts'
import { bindKey } from '../vault/bindKey.ts'
import { keepKey } from '../vault/keepKey.ts'
import { announceIdentity } from './announceIdentity.ts'
import { requireSubmittable } from './requireSubmittable.ts'
import { settleIdentityStatus } from './settleIdentityStatus.ts'

const parts = { frontId: 'identity_front', backId: 'identity_back', signature: 'identity_signature' } as const

type Part = keyof typeof parts
type Submission = { req: PayloadRequest; user: User; images: SealedImage[]; key: PersonKey }
type SealedImage = { part: Part; file: NewFile; bytes: Uint8Array }

/** Longest edge in pixels: enough to read the small print of a card. */
const maxEdge = 4000

/**
 * Sends the images of an ID card and a signature to be checked. They are re-encoded without metadata and lie sealed in storage, under a key of this
 * check alone. While a check waits, or was passed and its document does not expire soon: 409 `identity_already_submitted`. Who renews his document
 * stays verified by the old one. Of parallel submissions exactly one wins, and nothing of the others is kept.
 */
export async function submitIdentity({
  req,
  user,
  uploads,
}: {
  req: PayloadRequest
  user: User
  uploads: Record<Part, SealedFile>
}): Promise<IdentityVerification> {
  const key = makePersonKey({ user: user.id })
  const images: SealedImage[] = []
  // One after another: three large pictures at once are more memory than one.
  for (const part of Object.keys(parts) as Part[]) images.push(await toImage({ req, part, upload: uploads[part], key }))
  const objects = images.map(({ file: { path, kind, mimeType }, bytes }) => ({
    path,
    kind,
    content: { bytes, key },
    mimeType,
  }))
  return keepObjects({ req, objects, work: () => submit({ req, user, images, key }) })
}

async function toImage({
  req,
  part,
  upload,
  key,
}: {
  req: PayloadRequest
  part: Part
  upload: SealedFile
  key: PersonKey
}): Promise<SealedImage> {
  await scanImage({ req, image: upload })
  const { bytes, mimeType, extension } = await reencodeImage({ file: upload, maxEdge })
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
  await keepKey({ req, key, purpose: 'identity' })
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

/** They stay when the images are shredded: whoever shows an image later can be told whether it is the one that was decided on. */
function sumsOf(images: readonly SealedImage[]): Record<string, string> {
  return Object.fromEntries(images.map(({ part, file }) => [part, file.sha256]))
}
