import type { PayloadRequest } from 'payload'
import { fileHeaders } from '../../src/http/fileHeaders.ts'
import type { User } from '../../src/payload-types.ts'
import type { StoredFile } from '../../src/workflows/files/findReadableFile.ts'
import { openMarkedImage } from '../../src/workflows/identity/openMarkedImage.ts'
import { recordImageView } from '../../src/workflows/identity/recordImageView.ts'

type ServeMarkedImageArgs = {
  req: PayloadRequest
  file: StoredFile
  reader: User
  byLink: boolean
  reason: string | undefined
}

/**
 * An identity image for anyone but its owner: whole, marked with the viewer and the time, and rendered each time. So
 * it has no ranges and no ETag, and no cache stores a copy.
 */
export async function serveMarkedImage({ req, file, reader, byLink, reason }: ServeMarkedImageArgs): Promise<Response> {
  const bytes = await openMarkedImage({ req, file, viewer: reader })
  await recordImageView({ req, file, viewer: reader, reason, byLink })
  const headers = fileHeaders({ ...file, sealed: true })
  headers.set('accept-ranges', 'none')
  headers.set('content-length', String(bytes.byteLength))
  // Node's buffers are never shared between threads, which the DOM's type requires.
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
}
