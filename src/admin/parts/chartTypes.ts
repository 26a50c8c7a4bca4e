export type Series = { name: string; values: readonly number[] }

export type ChartProps = {
  /** What it shows, also for readers of the screen. */
  title: string
  kind: 'bar' | 'line'
  /** What stands below each value: months, states. */
  labels: readonly string[]
  /** One or a few rows of values, each as long as `labels`. */
  series: readonly Series[]
  /** A value as people read it; on the axis `formatTick`, where that is too long. */
  format: (value: number) => string
  formatTick?: (value: number) => string
  language: string
  /** What the labels are, as the table's first heading. */
  labelHeading: string
}
