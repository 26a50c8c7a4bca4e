import type { PayloadRequest } from 'payload'
import { readFile } from 'node:fs/promises'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { Verdict } from '../../adapters/pdf/verify/types.ts'
import { verifyOnThread } from '../../adapters/pdf/verify/verifyOnThread.ts'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import { currentCrl } from '../pki/currentCrl.ts'
import { listAuthorities } from '../pki/ensureAuthority.ts'

export type VerifiedUpload = Verdict & {
  /** Whether the platform stores this very file, byte for byte, as a document of one of its contracts. */
  known: boolean
}

type VerifyUploadArgs = { req: PayloadRequest; file: { tempPath: string; sizeBytes: number; sha256: string } }

/**
 * Checks a PDF from anyone against the platform's own authorities and their current revocation lists. Nothing of the
 * file is stored, and the answer reveals nothing about a contract beyond what the file says. `unsupported_type` when it
 * is not a PDF, `unreadable_file` when it is empty.
 */
export async function verifyUpload({
  req,
  file: { tempPath, sizeBytes, sha256 },
}: VerifyUploadArgs): Promise<VerifiedUpload> {
  if (sizeBytes === 0) throw fail('unreadable_file')
  const bytes = await readFile(tempPath)
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw fail('unsupported_type')
  return { ...(await verifyBytes({ req, bytes })), known: await isOurs({ req, sha256 }) }
}

/** Checks a document against the platform's own authorities and their current revocation lists. */
export async function verifyBytes({ req, bytes }: { req: PayloadRequest; bytes: Buffer }): Promise<Verdict> {
  const { payload } = req
  const authorities = await listAuthorities({ payload })
  const lists = await Promise.all(authorities.map(({ serialNumber }) => currentCrl({ payload, serialNumber })))
  return verifyOnThread({
    bytes,
    trust: {
      authorities: authorities.map(({ certificatePem }) => certificatePem),
      tsaAuthorities: env.tsa?.trusted ?? [],
      crls: lists.map(({ der }) => der),
    },
    at: now().toISOString(),
  })
}

async function isOurs({ req, sha256 }: { req: PayloadRequest; sha256: string }): Promise<boolean> {
  const [row] = await sql({
    req,
    text: "SELECT 1 FROM project_files WHERE kind = 'contract' AND sha256 = $1 LIMIT 1",
    values: [sha256],
  })
  return row !== undefined
}
