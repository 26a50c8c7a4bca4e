import { plainLook, type Look } from './deskTypes.ts'

const mostZoom = 8
const step = 1.4

export type LookChange = 'in' | 'out' | 'left' | 'right' | 'reset' | { x: number; y: number }

/** The view after a change. An image that fits its stage is centered. */
export function changeLook(look: Look, change: LookChange): Look {
  if (change === 'reset') return plainLook
  if (change === 'left') return { ...look, turns: look.turns - 1, x: 0, y: 0 }
  if (change === 'right') return { ...look, turns: look.turns + 1, x: 0, y: 0 }
  if (typeof change === 'object') {
    return look.zoom === 1 ? look : { ...look, x: look.x + change.x, y: look.y + change.y }
  }
  const zoom = change === 'in' ? Math.min(mostZoom, look.zoom * step) : Math.max(1, look.zoom / step)
  if (zoom < 1.01) return { ...look, zoom: 1, x: 0, y: 0 }
  // The center stays in place.
  const ratio = zoom / look.zoom
  return { ...look, zoom, x: look.x * ratio, y: look.y * ratio }
}
