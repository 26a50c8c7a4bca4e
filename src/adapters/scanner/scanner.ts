import { env } from '../../env.ts'
import { clamdScanner } from './clamdScanner.ts'
import type { Scanner } from './types.ts'

/** The configured scanner. Undefined if files are not scanned. */
export const scanner: Scanner | undefined =
  env.clamavUrl === undefined ? undefined : clamdScanner({ url: env.clamavUrl })
