/** `5 %`, `7.5 %`, from basis points. */
export function formatRate(bps: number): string {
  const fraction = String(bps % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.floor(bps / 100)}${fraction === '' ? '' : `.${fraction}`} %`
}
