type ByteRangeArgs = { header: string | null; sizeBytes: number }

/**
 * Reads an HTTP `Range` for a file of `sizeBytes`: the first and last byte, both included, or `unsatisfiable`. `null`
 * means the whole file: there is no range, or one that this server does not serve (RFC 9110, section 14.2: others are
 * ignored, several ranges too).
 */
export function byteRange({
  header,
  sizeBytes,
}: ByteRangeArgs): { start: number; end: number } | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return suffix({ lengthBytes: Number(last), sizeBytes })
  const start = Number(first)
  if (last !== '' && Number(last) < start) return null
  if (start >= sizeBytes) return 'unsatisfiable'
  return { start, end: last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) }
}

function suffix({ lengthBytes, sizeBytes }: { lengthBytes: number; sizeBytes: number }) {
  if (lengthBytes === 0 || sizeBytes === 0) return 'unsatisfiable' as const
  return { start: Math.max(0, sizeBytes - lengthBytes), end: sizeBytes - 1 }
}
