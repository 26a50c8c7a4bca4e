import { unavailable } from './unavailable.ts'

/** A missing file is undefined. Every other disk error is `unavailable`. */
export async function missingIsUndefined<Value>(pending: Promise<Value>): Promise<Value | undefined> {
  try {
    return await pending
  } catch (error) {
    if (isMissing(error)) return undefined
    throw unavailable(error)
  }
}

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'EISDIR'
}
