export type Sample = { name: string; labels: Record<string, string>; value: number }
type Family = { type: string; samples: Sample[] }

const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/
const sample = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/
const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\n"])*)"(?:,|$)/y

/**
 * Prometheus' text format 0.0.4, by its rules: each family once, its HELP and TYPE first, no sample twice, and the
 * buckets of a histogram in order, the last of them its count. Throws what breaks one.
 */
export function readMetrics(text: string): Map<string, Family> {
  if (!text.endsWith('\n')) throw new Error('The last line has no end.')
  const families = new Map<string, Family>()
  let current = ''
  const seen = new Set<string>()
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, keyword, family = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? []
    if (keyword === 'HELP') {
      if (!name.test(family) || families.has(family)) throw new Error(`A second or wrong family: ${line}`)
      current = family
    } else if (keyword === 'TYPE') {
      if (family !== current || families.has(family)) throw new Error(`A TYPE without its HELP: ${line}`)
      if (!['counter', 'gauge', 'histogram'].includes(rest)) throw new Error(`An unknown type: ${line}`)
      families.set(family, { type: rest, samples: [] })
    } else {
      const found = readSample(line)
      const of = families.get(current)
      const ends = of?.type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']
      if (!of || !ends.some((end) => found.name === `${current}${end}`))
        throw new Error(`A sample without its family: ${line}`)
      const key = JSON.stringify([found.name, Object.entries(found.labels).sort()])
      if (seen.has(key)) throw new Error(`A sample twice: ${line}`)
      seen.add(key)
      of.samples.push(found)
    }
  }
  for (const [family, { type, samples }] of families) if (type === 'histogram') checkHistogram({ family, samples })
  return families
}

function readSample(line: string): Sample {
  const [, of = '', inside = '', text = ''] = sample.exec(line) ?? []
  const value = text === '+Inf' ? Infinity : Number(text)
  if (of === '' || Number.isNaN(value)) throw new Error(`No sample: ${line}`)
  const labels: Record<string, string> = {}
  for (label.lastIndex = 0; label.lastIndex < inside.length;) {
    const found = label.exec(inside)
    if (!found) throw new Error(`Labels that cannot be read: ${line}`)
    labels[found[1] ?? ''] = (found[2] ?? '').replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char))
  }
  return { name: of, labels, value }
}

function checkHistogram({ family, samples }: { family: string; samples: Sample[] }): void {
  const seriesOf = ({ labels: { le: _, ...labels } }: Sample) => JSON.stringify(Object.entries(labels).sort())
  for (const [series, own] of Map.groupBy(samples, seriesOf)) {
    const buckets = own.filter((each) => each.name === `${family}_bucket`)
    const limits = buckets.map(({ labels: { le = '' } }) => (le === '+Inf' ? Infinity : Number(le)))
    const counts = buckets.map(({ value }) => value)
    const isRising = (numbers: number[]) => numbers.every((each, at) => at === 0 || each >= (numbers[at - 1] ?? 0))
    const count = own.find((each) => each.name === `${family}_count`)?.value
    if (!isRising(limits) || !isRising(counts) || limits.at(-1) !== Infinity || counts.at(-1) !== count)
      throw new Error(`Buckets that do not add up: ${family} ${series}`)
  }
}
