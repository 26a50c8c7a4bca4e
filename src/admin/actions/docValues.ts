/** A number of a document as it came; 0 where there is none. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

/** A text of a document as it came; empty where there is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
