import type { ChartProps } from './chartTypes.ts'

type Marks = Pick<ChartProps, 'kind' | 'labels' | 'series' | 'format'> & {
  slot: number
  x: (index: number) => number
  y: (value: number) => number
}

/** The bars or lines of a chart, each with its value as a tooltip. */
export function ChartMarks({ kind, ...rest }: Marks) {
  return kind === 'bar' ? <Bars {...rest} /> : <Lines {...rest} />
}

function Bars({ labels, series, format, slot, x, y }: Omit<Marks, 'kind'>) {
  const width = Math.min(56, (slot * 0.72) / series.length)
  return series.map(({ name, values }, row) =>
    values.map((value, index) => (
      <rect
        className={`az-chart__bar az-chart__bar--${row % 6}`}
        height={Math.max(value === 0 ? 0 : 1, Math.abs(y(value) - y(0)))}
        key={`${name} ${labels[index]}`}
        rx={2}
        width={width}
        x={x(index) - (width * series.length) / 2 + row * width}
        y={Math.min(y(value), y(0))}
      >
        <title>{titleOf({ name, label: labels[index], value: format(value), isOnly: series.length === 1 })}</title>
      </rect>
    )),
  )
}

function Lines({ labels, series, format, x, y }: Omit<Marks, 'kind'>) {
  return series.map(({ name, values }, row) => (
    <g className={`az-chart__line az-chart__line--${row % 6}`} key={name}>
      <polyline fill="none" points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')} />
      {values.map((value, index) => (
        <circle cx={x(index)} cy={y(value)} key={labels[index]} r={3.5}>
          <title>{titleOf({ name, label: labels[index], value: format(value), isOnly: series.length === 1 })}</title>
        </circle>
      ))}
    </g>
  ))
}

type TitleOfArgs = { name: string; label: string | undefined; value: string; isOnly: boolean }

function titleOf({ name, label, value, isOnly }: TitleOfArgs) {
  return isOnly ? `${label}: ${value}` : `${label}, ${name}: ${value}`
}
