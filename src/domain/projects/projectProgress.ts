/**
 * A project's progress: the share of its completed milestones in whole per cent, rounded down, so that 100 means all.
 */
export function projectProgress({ completed, total }: { completed: number; total: number }): number {
  return total === 0 ? 0 : Math.floor((completed * 100) / total)
}
