import type { Random } from './seededRandom.ts'

const numbers = [
  0,
  1.5,
  1e21,
  1e20,
  123456789012345680000,
  1e-6,
  1e-7,
  1.5e-9,
  1e-300,
  1.7976931348623157e308,
  0.1 + 0.2,
  2 ** 53,
]
const texts = ['', 'a', 'Ä', 'é\n\t"\\', '\u0001\u007f\u2028', 'محمد', '😀', '\uffee', '/', '</script>']
const names = ['a', 'b', 'A', '10', '9', 'ä', '😀', '\uffee', '', 'aa', 'ﬀ', 'long name']

/** Any JSON that the activity log could hold, with the numbers, letters and names that writers of JSON differ in. */
export function anyJson({ random, depth }: { random: Random; depth: number }): unknown {
  const { integer, pick } = random
  const kind = integer(0, depth > 0 ? 6 : 4)
  if (kind === 0) return pick(numbers) * pick([1, -1])
  if (kind === 1) return integer(-1e9, 1e9) * 10 ** integer(-20, 20)
  if (kind === 2) return pick(texts) + pick(texts)
  if (kind === 3) return pick([true, false, null])
  if (kind === 4) return integer(-1e12, 1e12)
  const items = Array.from({ length: integer(0, 5) }, () => anyJson({ random, depth: depth - 1 }))
  if (kind === 5) return items
  return Object.fromEntries(items.map((item) => [pick(names) + pick(names), item]))
}
