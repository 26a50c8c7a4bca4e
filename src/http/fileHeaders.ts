import { fileTypes, isFileMimeType } from '../domain/fileTypes.ts'
import { env } from '../env.ts'
import { contentDisposition } from './contentDisposition.ts'

type ServedFile = { filename: string; mimeType: string; sha256: string; kind: string; sealed: boolean }

/**
 * The headers that a stored file is served with. Only images and PDF may be shown in place, everything else is downloaded, and nothing is sniffed
 * or run. Caches of others never keep it; what is sealed nobody keeps; browsers ask again each time, but for avatars.
 */
export function fileHeaders({ filename, mimeType, sha256, kind, sealed }: ServedFile): Headers {
  const isInline = isFileMimeType(mimeType) && fileTypes[mimeType].inline
  return new Headers([
    ['content-type', mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType],
    ['content-disposition', contentDisposition({ filename, inline: isInline })],
    ['x-content-type-options', 'nosniff'],
    ['content-security-policy', isInline && mimeType === 'application/pdf' ? viewerPolicy : closedPolicy],
    // `no-transform` also keeps compression off, which ranges do not go with.
    [
      'cache-control',
      `${sealed ? 'no-store' : kind === 'avatar' ? 'private, max-age=3600' : 'private, no-cache'}, no-transform`,
    ],
    ['accept-ranges', 'bytes'],
    ...(sealed ? [] : [['etag', `"${sha256}"`] as [string, string]]),
  ])
}

const closedPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"
/** Browsers show no PDF in a sandbox. The frontend may frame one. */
const viewerPolicy = `default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self' ${env.corsOrigins.join(' ')}`
