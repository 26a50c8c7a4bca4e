/** How far a project is, in whole per cent: the share of its milestones that are completed, rounded down, so that 100 means all. */
export function projectProgress({ completed, total }: { completed: number; total: number }): number {
  return total === 0 ? 0 : Math.floor((completed * 100) / total)
}
