/**
 * Widths of columns that fill `width`, in the wished proportion. None is narrower than its `least` if all of them fit;
 * otherwise each gets its share.
 */
export function fitColumns({ wished, least, width }: { wished: number[]; least: number[]; width: number }): number[] {
  const needed = sum(least)
  if (needed >= width) return least.map((one) => (width * one) / needed)
  const fixed = new Set<number>()
  for (;;) {
    const room = width - sum(least.filter((_, column) => fixed.has(column)))
    const free = sum(wished.filter((_, column) => !fixed.has(column)))
    const widths = wished.map((wish, column) => (fixed.has(column) ? (least[column] ?? 0) : (room * wish) / free))
    const narrow = widths.findIndex((one, column) => !fixed.has(column) && one < (least[column] ?? 0))
    if (narrow === -1) return widths
    fixed.add(narrow)
  }
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
