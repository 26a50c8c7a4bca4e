import { type Item, heightOfItems } from './item.ts'

type Frame = { left: number; top: number; bottom: number; addPage: () => { top: number } }

/**
 * Sets items down the page and over as many pages as they need. What is to stay together does, wherever a page can hold it;
 * rows longer than a page are divided; nothing is left out.
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
    const together = heightOfItems(chainFrom(item, queue))
    if (together <= room || (item.height <= room && (isAtTop || together > frame.bottom - pageTop))) {
      place(item)
      continue
    }
    // A row is divided where it is longer than most of a page; otherwise it moves on whole.
    const isLong = isAtTop || item.height > (frame.bottom - pageTop) * 0.4
    const parts = isLong ? item.split?.(room, isAtTop) : null
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

/** The item and those that must share its page, as far as they say so. */
function chainFrom(item: Item, queue: Item[]): Item[] {
  const chain = [item]
  for (let index = queue.length - 1; chain.at(-1)?.keepNext && index >= 0 && chain.length < 40; index--) {
    const next = queue[index]
    if (next) chain.push(next)
  }
  return chain
}
