import { ApiError, ConnectionError } from '../api.ts'
import type { Texts } from '../texts/types.ts'

/** What to tell about an error: the portal's own words for its code, else those of the API. */
export function textOfError({ t, error }: { t: Texts; error: unknown }): string {
  if (error instanceof ProblemOfPortal) return error.message
  if (error instanceof ConnectionError) return t.errors.offline
  if (!(error instanceof ApiError)) return t.errors.unknown
  return new Map<string, string>(Object.entries(t.errors)).get(error.code) ?? error.message
}

/** What the portal itself refuses before it asks, in words for the reader. */
export class ProblemOfPortal extends Error {
  override readonly name = 'ProblemOfPortal'
  /** The field that it is about. */
  readonly path: string | undefined

  constructor(message: string, path?: string) {
    super(message)
    this.path = path
  }
}
