import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { processAvatar, type AvatarSize, type ProcessedImage } from '../../adapters/images/processAvatar.ts'
import type { ReceivedFile } from '../../adapters/upload/types.ts'
import { newStorageKey } from '../../domain/storageKeys.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { keepObjects } from '../files/keepObjects.ts'
import { scanImage } from '../files/scanImage.ts'
import { lockActiveUser } from './lockActiveUser.ts'
import { removeAvatar } from './removeAvatar.ts'

type Picture = { size: AvatarSize; path: string; image: ProcessedImage }

/**
 * Makes this picture the user's avatar, in every size, re-encoded and without metadata. The ones before are gone with the commit. JPEG, PNG
 * and WebP by their bytes, others are 415; what cannot be decoded is 422.
 */
export async function changeAvatar({
  req,
  userId,
  upload,
}: {
  req: PayloadRequest
  userId: string
  upload: ReceivedFile
}): Promise<void> {
  await scanImage({ req, image: upload })
  const { sizes } = await processAvatar({ file: upload })
  const pictures: Picture[] = (['small', 'medium', 'large'] as const).map((size) => ({
    size,
    path: newStorageKey({ kind: 'avatar', extension: sizes[size].extension }),
    image: sizes[size],
  }))
  const objects = pictures.map(({ path, image: { bytes, mimeType } }) => ({
    path,
    kind: 'avatar' as const,
    content: { bytes },
    mimeType,
  }))
  await keepObjects({ req, objects, work: () => swap({ req, userId, pictures }) })
}

async function swap({ req, userId, pictures }: { req: PayloadRequest; userId: string; pictures: Picture[] }) {
  await lockActiveUser({ req, userId })
  await removeAvatar({ req, userId })
  for (const { size, path, image } of pictures) {
    await addFileRow({
      req,
      file: {
        path,
        kind: 'avatar',
        filename: `avatar-${size}.${image.extension}`,
        mimeType: image.mimeType,
        size: image.bytes.byteLength,
        sha256: createHash('sha256').update(image.bytes).digest('hex'),
        owner: userId,
        uploadedBy: userId,
      },
    })
  }
  const avatar = Object.fromEntries(pictures.map(({ size, path }) => [size, path]))
  await req.payload.db.updateOne({
    collection: 'users',
    id: userId,
    data: { avatar, updatedAt: now().toISOString() },
    req,
    returning: false,
  })
  await recordActivity({ req, action: 'user.avatarChanged', entityType: 'users', entityId: userId })
}
