import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { removeObjects } from '../files/removeObjects.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { destroyKeys } from '../vault/destroyKeys.ts'

/**
 * Shreds the images of a decided identity check: its key is destroyed, the rows of its images are deleted, and their
 * bytes follow. The attestation stays: who decided what and when, on which document, and the SHA-256 of each image. A
 * second call does nothing.
 */
export async function shredCheck({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const check = await lockRow({ req, collection: 'identity-verifications', id })
      if (check.status === 'pending' || check.imagesShreddedAt) return
      const images = { frontId: idOf(check.frontId), backId: idOf(check.backId), signature: idOf(check.signature) }
      const imageSha256 = check.imageSha256 ?? (await sumsOf({ req, images }))
      const time = now().toISOString()
      await req.payload.db.updateOne({
        collection: 'identity-verifications',
        id,
        data: { frontId: null, backId: null, signature: null, imageSha256, imagesShreddedAt: time, updatedAt: time },
        req,
        returning: false,
      })
      const removed = await sql<{ path: string }>({
        req,
        text: 'DELETE FROM project_files WHERE id = ANY($1::uuid[]) RETURNING path',
        values: [Object.values(images).filter((file) => file !== null)],
      })
      await destroyKeys({ req, of: { verification: id }, reason: 'retention' })
      await removeObjects({ req, paths: removed.map(({ path }) => path) })
      await recordActivity({
        req,
        action: 'identity.images_shredded',
        entityType: 'identity-verifications',
        entityId: id,
        after: { user: idOf(check.user), imageSha256 },
      })
    },
  })
}

/** For a check older than the stored hashes. */
async function sumsOf({ req, images }: { req: PayloadRequest; images: Record<string, string | null> }) {
  const rows = await sql<{ id: string; sha256: string }>({
    req,
    text: 'SELECT id, sha256 FROM project_files WHERE id = ANY($1::uuid[])',
    values: [Object.values(images).filter((file) => file !== null)],
  })
  const sums = new Map(rows.map(({ id, sha256 }) => [id, sha256]))
  return Object.fromEntries(Object.entries(images).map(([part, id]) => [part, sums.get(id ?? '') ?? null]))
}
