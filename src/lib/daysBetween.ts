const dayMs = 24 * 60 * 60 * 1000

/** Whole days from one calendar day (`YYYY-MM-DD`) to another; negative where `to` is earlier. */
export function daysBetween({ from, to }: { from: string; to: string }): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs)
}
