/** A percentage typed by a person (`12.5`, `١٢٫٥`) in basis points. `null` outside 0 to 100 or beyond two decimals. */
export function parsePercent(text: string): number | null {
  const basisPoints = parseTaxRate(text)
  return basisPoints !== null && Number.isInteger(basisPoints) && basisPoints >= 0 ? basisPoints : null
}

/**
 * A tax rate typed by a person (`9.975`, `-15`) in basis points with at most two decimals. `null` beyond 100 % on
 * either side or beyond four decimals.
 */
export function parseTaxRate(text: string): number | null {
  const latin = text
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('٫', '.')
    .replace('−', '-')
    .replace(/\s*[%٪]$/, '')
  const match = /^(-?)(\d{1,3})(?:\.(\d{0,4}))?$/.exec(latin)
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  // Dividing the integer rounds correctly: 99750 → 997.5.
  const basisPoints = Number(`${sign}${whole}${fraction.padEnd(4, '0')}`) / 100 + 0
  return Math.abs(basisPoints) <= 10_000 ? basisPoints : null
}

/** 1250 → `12.5`, 997.5 → `9.975`: all four decimals, exactly. */
export function percentText(basisPoints: number): string {
  const tenThousandths = Math.round(Math.abs(basisPoints) * 100)
  const fraction = String(tenThousandths % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  const sign = basisPoints < 0 ? '-' : ''
  return `${sign}${Math.floor(tenThousandths / 10_000)}${fraction === '' ? '' : `.${fraction}`}`
}
