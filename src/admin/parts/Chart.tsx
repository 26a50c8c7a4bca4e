import { languageOf } from '../../i18n/languageOf.ts'
import { languages } from '../../i18n/languages.ts'
import { translator } from '../../i18n/translator.ts'
import { chartScale } from './chartScale.ts'
import { ChartMarks } from './ChartMarks.tsx'
import { ChartTable } from './ChartTable.tsx'
import type { ChartProps } from './chartTypes.ts'

const size = { width: 640, height: 260, start: 74, end: 12, top: 14, bottom: 34 }

/**
 * Bars or lines as SVG, with the same numbers in a table that anyone can open and screen readers are led to. In
 * right-to-left languages time runs that way too. Renders on the server.
 */
export function Chart({
  title,
  kind,
  labels,
  series,
  format,
  formatTick = format,
  language,
  labelHeading,
}: ChartProps) {
  const locale = languageOf(language)
  const isRtl = languages[locale].direction === 'rtl'
  const all = series.flatMap(({ values }) => values)
  const ticks = chartScale({ highest: Math.max(0, ...all), lowest: Math.min(0, ...all) })
  const [low, high] = [ticks.at(0) ?? 0, ticks.at(-1) ?? 1]
  const y = (value: number) => size.top + (1 - (value - low) / (high - low)) * (size.height - size.top - size.bottom)
  const slot = (size.width - size.start - size.end) / Math.max(1, labels.length)
  const x = (index: number) => {
    const from = size.start + (index + 0.5) * slot
    return isRtl ? size.width - from : from
  }
  const every = Math.ceil(labels.length / 12)
  return (
    <figure className="az-chart" dir={isRtl ? 'rtl' : 'ltr'}>
      <figcaption className="az-chart__caption">
        <span>{title}</span>
        {series.length > 1 && (
          <ul className="az-chart__legend">
            {series.map(({ name }, index) => (
              <li className={`az-chart__key az-chart__key--${index % 6}`} key={name}>
                {name}
              </li>
            ))}
          </ul>
        )}
      </figcaption>
      <svg aria-hidden="true" className="az-chart__svg" viewBox={`0 0 ${size.width} ${size.height}`}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className="az-chart__grid"
              x1={isRtl ? size.end : size.start}
              x2={size.width - (isRtl ? size.start : size.end)}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text
              className="az-chart__tick"
              dominantBaseline="middle"
              textAnchor="end"
              x={isRtl ? size.width - size.start + 8 : size.start - 8}
              y={y(tick)}
            >
              {formatTick(tick)}
            </text>
          </g>
        ))}
        <ChartMarks format={format} kind={kind} labels={labels} series={series} slot={slot} x={x} y={y} />
        {labels.map((label, index) =>
          index % every === 0 ? (
            <text className="az-chart__label" key={label} textAnchor="middle" x={x(index)} y={size.height - 12}>
              {label}
            </text>
          ) : null,
        )}
      </svg>
      <details className="az-chart__details">
        <summary>{translator(locale)('panelCommon.asTable')}</summary>
        <ChartTable format={format} labelHeading={labelHeading} labels={labels} series={series} title={title} />
      </details>
    </figure>
  )
}
