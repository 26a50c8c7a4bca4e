type Line = { description: string; unitAmount: number }

/** The entered lines, without a whole discount's: those come last, are negative, and share one description. */
export function withoutDiscountLines<L extends Line>(lines: readonly L[]): L[] {
  const last = lines.at(-1)
  if (!last || last.unitAmount >= 0) return [...lines]
  const isDiscount = ({ description, unitAmount }: Line) => unitAmount < 0 && description === last.description
  const end = lines.findLastIndex((line) => !isDiscount(line))
  return lines.slice(0, end + 1)
}
