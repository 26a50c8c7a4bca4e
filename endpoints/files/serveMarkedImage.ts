import type { PayloadRequest } from 'payload'
import { fileHeaders } from '../../src/http/fileHeaders.ts'
import type { User } from '../../src/payload-types.ts'
import type { StoredFile } from '../../src/workflows/files/findReadableFile.ts'
import { openMarkedImage } from '../../src/workflows/identity/openMarkedImage.ts'
import { recordImageView } from '../../src/workflows/identity/recordImageView.ts'

/**
 * An identity image for somebody else than its owner: whole, marked with who sees it and when, and made anew each time. So there are no ranges
 * and no tag of it, and nobody keeps a copy.
 */
export async function serveMarkedImage({
  req,
  file,
  reader,
  byLink,
  reason,
}: {
  req: PayloadRequest
  file: StoredFile
  reader: User
  byLink: boolean
  reason: string | undefined
}): Promise<Response> {
  const bytes = await openMarkedImage({ req, file, viewer: reader })
  await recordImageView({ req, file, viewer: reader, reason, byLink })
  const headers = fileHeaders({ ...file, sealed: true })
  headers.set('accept-ranges', 'none')
  headers.set('content-length', String(bytes.byteLength))
  // Node's buffers are never shared between threads, which the DOM's type asks for.
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
}
