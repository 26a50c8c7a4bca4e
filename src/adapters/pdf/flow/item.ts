/**
 * One piece on the page: a line of text, a row, a rule. `draw` gets the left and top edge.
 * `gap` is the space before it, dropped at the top of a page.
 */
export type Item = {
  height: number
  gap: number
  /** Stays on the page of the item after it. */
  keepNext?: boolean
  draw: (left: number, top: number) => void
  /** The part that fits into `height` and the rest, or null if nothing does. `force` takes at least something. */
  split?: (height: number, force: boolean) => [Item, Item] | null
  /** Repeated at the top of every page on which this item begins. */
  header?: Item
}

/** The height of items below each other, without the first one's gap. */
export function heightOfItems(items: Item[]): number {
  return items.reduce((sum, item, index) => sum + item.height + (index === 0 ? 0 : item.gap), 0)
}

/** Draws items below each other. */
export function drawItems(items: Item[], left: number, top: number): void {
  let y = top
  items.forEach((item, index) => {
    if (index > 0) y += item.gap
    item.draw(left, y)
    y += item.height
  })
}

/** As many items as fit into `height`, and the rest; with `force` at least one. */
export function takeItems(items: Item[], height: number, force: boolean): [Item[], Item[]] {
  const taken: Item[] = []
  let used = 0
  for (const [index, item] of items.entries()) {
    const gap = index === 0 ? 0 : item.gap
    if (used + gap + item.height <= height) {
      taken.push(item)
      used += gap + item.height
      continue
    }
    const parts = item.split?.(height - used - gap, force && taken.length === 0)
    if (parts)
      return [
        [...taken, parts[0]],
        [parts[1], ...items.slice(index + 1)],
      ]
    if (force && taken.length === 0) return [[item], items.slice(index + 1)]
    return [taken, items.slice(index)]
  }
  return [taken, []]
}

/** The same items, indented by `offset` points. */
export function shifted(items: Item[], offset: number): Item[] {
  return items.map((item) => ({
    ...item,
    draw: (left: number, top: number) => item.draw(left + offset, top),
    ...(item.split && { split: (height: number, force: boolean) => splitShifted(item, { height, force, offset }) }),
    ...(item.header && { header: shifted([item.header], offset)[0] ?? item.header }),
  }))
}

type SplitRequest = { height: number; force: boolean; offset: number }

function splitShifted(item: Item, { height, force, offset }: SplitRequest): [Item, Item] | null {
  const parts = item.split?.(height, force)
  const [head, tail] = shifted(parts ?? [], offset)
  return head && tail ? [head, tail] : null
}
