/** A number of a document; 0 when there is none. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

/** A text of a document; empty when there is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
