import { percentText } from './parsePercent.ts'

/** `5 %`, `9.975 %`, `-15 %`, from basis points with at most two decimals. */
export function formatRate(bps: number): string {
  return `${percentText(bps)} %`
}
