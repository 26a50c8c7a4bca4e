import type { Answer } from './apiClient.ts'

/** Status and error code of an answer. The code is `undefined` without an error. */
export function errorOf({ status, body }: Answer): [status: number, code: string | undefined] {
  return [status, body?.errors?.[0]?.code]
}
