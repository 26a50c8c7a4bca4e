type Line = { description: string; unitAmount: number }

/** The lines that were written, without those that a discount on the whole had become: they stand last, below zero, with the same words. */
export function withoutDiscountLines<L extends Line>(lines: readonly L[]): L[] {
  const last = lines.at(-1)
  if (!last || last.unitAmount >= 0) return [...lines]
  const isDiscount = ({ description, unitAmount }: Line) => unitAmount < 0 && description === last.description
  const end = lines.findLastIndex((line) => !isDiscount(line))
  return lines.slice(0, end + 1)
}
