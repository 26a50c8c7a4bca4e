/** What a person types as a share (`12.5`, `١٢٫٥`) in basis points; `null` for anything else: beyond 0 to 100, more than two decimals. */
export function parsePercent(text: string): number | null {
  const latin = text
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('٫', '.')
    .replace(/\s*[%٪]$/, '')
  const match = /^(\d{1,3})(?:\.(\d{0,2}))?$/.exec(latin)
  if (!match) return null
  const [, whole = '', fraction = ''] = match
  const basisPoints = Number(`${whole}${fraction.padEnd(2, '0')}`)
  return basisPoints <= 10_000 ? basisPoints : null
}

/** 1250 → `12.5`. */
export function percentText(basisPoints: number): string {
  return String(basisPoints / 100)
}
