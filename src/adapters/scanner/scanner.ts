import { env } from '../../env.ts'
import { clamdScanner } from './clamdScanner.ts'
import type { Scanner } from './types.ts'

/** The scanner that the environment names. Undefined: files are not scanned. */
export const scanner: Scanner | undefined =
  env.clamavUrl === undefined ? undefined : clamdScanner({ url: env.clamavUrl })
