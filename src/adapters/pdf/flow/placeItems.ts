import { type Item, heightOfItems } from './item.ts'

/** More of a page than this is divided instead of moved to the next page. */
const longPart = 0.4

type Frame = { left: number; top: number; bottom: number; addPage: () => { top: number } }

/**
 * Sets items down the page and over as many pages as they need. What is to stay together does, wherever a page can hold
 * it; rows longer than a page are divided; nothing is left out.
 */
export function placeItems({ items, frame }: { items: Item[]; frame: Frame & { y: number } }): { y: number } {
  let pageTop = frame.top
  let y = frame.y
  const nextPage = (header: Item | undefined) => {
    pageTop = frame.addPage().top
    y = pageTop
    if (!header || header.height > (frame.bottom - pageTop) / 3) return
    header.draw(frame.left, y)
    y += header.height
    pageTop = y
  }
  const place = (item: Item) => {
    item.draw(frame.left, y)
    y += item.height
  }
  const queue = [...items].reverse()
  for (let item = queue.pop(); item; item = queue.pop()) {
    const isAtTop = y <= pageTop
    if (!isAtTop) y += item.gap
    const room = frame.bottom - y
    const isLong = ({ height }: Item) => height > (frame.bottom - pageTop) * longPart
    const chain = chainFrom(item, queue)
    const isWhole = heightOfItems(chain) <= room || beginsHere({ chain, room, isLong })
    if (isWhole || (item.height <= room && (isAtTop || heightOfItems(chain) > frame.bottom - pageTop))) {
      place(item)
      continue
    }
    // A row is divided where it is longer than most of a page; otherwise it moves on whole.
    const parts = isAtTop || isLong(item) ? item.split?.(room, isAtTop) : null
    if (parts) {
      place(parts[0])
      queue.push(item.header ? { ...parts[1], header: item.header } : parts[1])
      nextPage(item.header)
      continue
    }
    if (isAtTop) {
      place(item)
      continue
    }
    nextPage(item.header)
    queue.push(item)
  }
  return { y }
}

type Chain = { chain: Item[]; room: number; isLong: (item: Item) => boolean }

/**
 * Whether what stays together ends in a long item whose first part has room here: a row longer than the rest of a page
 * must not take its head away and leave the page empty.
 */
function beginsHere({ chain, room, isLong }: Chain): boolean {
  const at = chain.findIndex((item, index) => index > 0 && isLong(item))
  const long = chain[at]
  if (!long) return false
  const before = heightOfItems(chain.slice(0, at + 1)) - long.height
  return Boolean(long.split?.(room - before, false))
}

/** The item and those that must share its page, as far as they say so. */
function chainFrom(item: Item, queue: Item[]): Item[] {
  const chain = [item]
  for (let index = queue.length - 1; chain.at(-1)?.keepNext && index >= 0 && chain.length < 40; index--) {
    const next = queue[index]
    if (next) chain.push(next)
  }
  return chain
}
