export type Series = { name: string; values: readonly number[] }

export type ChartProps = {
  /** Its title, also for screen readers. */
  title: string
  kind: 'bar' | 'line'
  /** The label below each value: months, states. */
  labels: readonly string[]
  /** One or a few rows of values, each as long as `labels`. */
  series: readonly Series[]
  /** Formats a value for people; `formatTick` does so on the axis if that is too long. */
  format: (value: number) => string
  formatTick?: (value: number) => string
  language: string
  /** What the labels are, as the table's first heading. */
  labelHeading: string
}
