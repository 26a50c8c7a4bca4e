/**
 * Round steps for an axis from 0 to at least `highest` (and down to `lowest`, when amounts are negative): 3 to 6 lines.
 */
export function chartScale({ highest, lowest = 0 }: { highest: number; lowest?: number }): number[] {
  const span = Math.max(highest, 0) - Math.min(lowest, 0)
  if (span <= 0) return [0, 1]
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 10 * power
  const from = Math.floor(Math.min(lowest, 0) / step)
  const to = Math.ceil(Math.max(highest, 0) / step)
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step)
}
