/**
 * What an HTTP `Range` asks of a file of `sizeBytes`: the first and last byte, both included; `null` where the whole is to be answered, for want
 * of a range or because it is not of one this server serves (RFC 9110, section 14.2: others are ignored, several ranges too); or
 * `unsatisfiable`.
 */
export function byteRange({
  header,
  sizeBytes,
}: {
  header: string | null
  sizeBytes: number
}): { start: number; end: number } | 'unsatisfiable' | null {
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
