import { downloadName } from '../domain/files/downloadName.ts'
import { fileTypes, isFileMimeType } from '../domain/files/fileTypes.ts'
import { contentDisposition } from './contentDisposition.ts'
import { pdfPolicy } from './pdfPolicy.ts'

type ServedFile = {
  filename: string
  mimeType: string
  charset?: string | null
  sha256: string
  kind: string
  sealed: boolean
}

/**
 * The headers of a stored file. Only images and PDF may be shown inline, everything else is downloaded, and nothing is
 * sniffed or run. A text names its charset only if it was detected. Shared caches never store files, and no cache
 * stores sealed ones; browsers revalidate each time, except avatars.
 */
export function fileHeaders({ filename, mimeType, charset, sha256, kind, sealed }: ServedFile): Headers {
  const isInline = isFileMimeType(mimeType) && fileTypes[mimeType].inline
  return new Headers([
    ['content-type', charset ? `${mimeType}; charset=${charset}` : mimeType],
    ['content-disposition', contentDisposition({ filename: downloadName({ filename, mimeType }), inline: isInline })],
    ['x-content-type-options', 'nosniff'],
    ['content-security-policy', isInline && mimeType === 'application/pdf' ? pdfPolicy : closedPolicy],
    // `no-transform` also turns off compression, which does not work with ranges.
    [
      'cache-control',
      `${sealed ? 'no-store' : kind === 'avatar' ? 'private, max-age=3600' : 'private, no-cache'}, no-transform`,
    ],
    ['accept-ranges', 'bytes'],
    ...(sealed ? [] : [['etag', `"${sha256}"`] as [string, string]]),
  ])
}

const closedPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"
