import type { ChartProps } from './chartTypes.ts'

type Shown = Pick<ChartProps, 'title' | 'labels' | 'series' | 'format' | 'labelHeading'>

/** The numbers of a chart, for everyone who prefers text. */
export function ChartTable({ title, labels, series, format, labelHeading }: Shown) {
  return (
    <div className="az-scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="az-table">
        <caption className="az-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{labelHeading}</th>
            {series.map(({ name }) => (
              <th className="az-table__number" key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map(({ name, values }) => (
                <td className="az-table__number" key={name}>
                  <bdi dir="ltr">{format(values[index] ?? 0)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
