const unitBytes = 1000
const units = ['B', 'kB', 'MB', 'GB']

/** A number of bytes for people: `1.5 MB`. */
export function sizeOf(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${(bytes / unitBytes ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`
}
