export { formatDay } from '../../domain/formatDay.ts'

/** `2026-11-23 18:04:05 UTC`: to the second, the same in every language. */
export function formatInstant(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
