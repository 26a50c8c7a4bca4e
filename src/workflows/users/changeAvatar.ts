import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { nameRefusedPart } from '../../adapters/files/nameRefusedPart.ts'
import { now } from '../../adapters/now.ts'
import { processAvatar, type AvatarSize, type ProcessedImage } from '../../adapters/files/processAvatar.ts'
import type { ReceivedFile } from '../../adapters/upload/types.ts'
import { newStorageKey } from '../../domain/files/storageKeys.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { addFileRow } from '../files/addFileRow.ts'
import { storeObjects } from '../files/storeObjects.ts'
import { scanImage } from '../files/scanImage.ts'
import { lockActiveUser } from '../auth/lockActiveUser.ts'
import { removeAvatar } from './removeAvatar.ts'

type Picture = { size: AvatarSize; path: string; image: ProcessedImage }

type ChangeAvatarArgs = { req: PayloadRequest; userId: string; upload: ReceivedFile }

/**
 * Makes this image the user's avatar, in every size, re-encoded and without metadata. The earlier ones are deleted with
 * the commit. JPEG, PNG and WebP by their bytes, others are 415; an image that cannot be decoded is 422.
 */
export async function changeAvatar({ req, userId, upload }: ChangeAvatarArgs): Promise<void> {
  const { sizes } = await nameRefusedPart({
    path: 'avatar',
    work: async () => {
      await scanImage({ req, image: upload })
      return processAvatar({ file: upload })
    },
  })
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
  await storeObjects({ req, objects, work: () => swap({ req, userId, pictures }) })
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
  await recordActivity({ req, action: 'user.avatar_changed', entityType: 'users', entityId: userId })
}
