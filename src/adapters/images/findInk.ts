import type { Sharp } from 'sharp'

/** A pixel is visible on white if one of its colours is darker than this. Both upper bits are set from here on. */
const VISIBLE_BELOW = 192
/** Fewer pixels, or all within so small a square, are an accidental dot. */
const least = { pixels: 16, edge: 8 }
/** The margin around the ink, for the fading edges of its lines. */
const MARGIN = 3

export type Region = { left: number; top: number; width: number; height: number }

/**
 * The box of a drawing that is visible on white paper, as a document prints it. Undefined if nothing is: white ink,
 * transparent pixels and a single dot do not count.
 */
export async function findInk(image: Sharp): Promise<Region | undefined> {
  const { data, info } = await image
    .clone()
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    // Keeps only the bits that all three colours share: the upper two stay if none is dark.
    .bandbool('and')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  let [left, right, top, bottom, count] = [width, -1, height, -1, 0]
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if ((data[at] ?? 255) >= VISIBLE_BELOW) continue
      count += 1
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  if (count < least.pixels || Math.max(right - left, bottom - top) + 1 < least.edge) return undefined
  const [startX, startY] = [Math.max(0, left - MARGIN), Math.max(0, top - MARGIN)]
  return {
    left: startX,
    top: startY,
    width: Math.min(width, right + 1 + MARGIN) - startX,
    height: Math.min(height, bottom + 1 + MARGIN) - startY,
  }
}
