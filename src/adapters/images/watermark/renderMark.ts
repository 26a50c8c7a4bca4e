import { faceScale } from '../../pdf/text/faces.ts'
import { layoutParagraph, type Line } from '../../pdf/text/layoutParagraph.ts'
import { printable } from '../../pdf/text/printable.ts'
import { createOutliner, type Outliner } from './createOutliner.ts'

const slantDegrees = 24
const slant = (slantDegrees * Math.PI) / 180
/** Visible on any background: dark letters with a light edge, both see-through. */
const inks = { fill: '#10151c', fillOpacity: 0.3, edge: '#ffffff', edgeOpacity: 0.36 }

export type Mark = { svg: Buffer; widthPx: number; heightPx: number }

type RenderMarkArgs = { lines: readonly string[]; sizePx: number; maxWidthPx: number; maxHeightPx: number }

/**
 * One tile of a watermark: slanted `lines` below each other. Tiles join into one pattern in which no block touches
 * another. A tile is never larger than `maxWidthPx` and `maxHeightPx`; anything beyond is cut off.
 */
export function renderMark({ lines, sizePx, maxWidthPx, maxHeightPx }: RenderMarkArgs): Mark {
  const block = drawBlock({ lines, sizePx })
  // Blocks this far apart never touch at any slant.
  const tile = {
    width: Math.ceil((block.width + 2 * sizePx) / Math.cos(slant)),
    height: Math.ceil((block.height + 2.8 * sizePx) / Math.cos(slant)),
  }
  const widthPx = Math.min(tile.width, maxWidthPx)
  const heightPx = Math.min(tile.height, maxHeightPx)
  const { fill, fillOpacity, edge, edgeOpacity } = inks
  const outline = `fill="none" stroke="${edge}" stroke-opacity="${edgeOpacity}" stroke-width="${sizePx / 8}" stroke-linejoin="round"`
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}">` +
    `<defs><g id="letters">${block.paths}</g>` +
    `<g id="mark"><use href="#letters" ${outline}/><use href="#letters" fill="${fill}" fill-opacity="${fillOpacity}"/></g></defs>` +
    `${placeBlocks({ block, tile })}</svg>`
  return { svg: Buffer.from(svg), widthPx, heightPx }
}

/** The block in the tile's middle, and the parts of its neighbours that reach into the tile. */
function placeBlocks({ block, tile }: { block: Block; tile: { width: number; height: number } }): string {
  const rows = Math.ceil((block.width * Math.sin(slant) + block.height) / tile.height) + 1
  const uses: string[] = []
  for (let row = -rows; row <= rows; row += 1) {
    for (const column of [-1, 0, 1]) {
      const x = tile.width * (column + 0.5)
      const y = tile.height * (row + 0.5)
      const toCorner = `translate(${-block.width / 2} ${-block.height / 2})`
      uses.push(`<use href="#mark" transform="translate(${x} ${y}) rotate(${-slantDegrees}) ${toCorner}"/>`)
    }
  }
  return uses.join('')
}

type Block = { paths: string; width: number; height: number }

function drawBlock({ lines, sizePx }: { lines: readonly string[]; sizePx: number }): Block {
  const outliner = createOutliner()
  const laidOut = lines.flatMap((text) => layOut({ text, sizePx, outliner }))
  const width = Math.max(...laidOut.map((line) => line.width))
  let top = 0
  for (const line of laidOut) {
    drawLine({ line, left: (width - line.width) / 2, top, outliner })
    top += line.height
  }
  return { paths: outliner.takePaths(), width, height: top }
}

function layOut({ text, sizePx, outliner }: { text: string; sizePx: number; outliner: Outliner }): Line[] {
  const style = { family: 'serif', bold: true, size: sizePx, color: inks.fill } as const
  const span = { text: printable({ text, isCovered: outliner.isCovered }).replaceAll('\n', ' '), style }
  // A very long name wraps onto the next line.
  return layoutParagraph({ spans: [span], width: sizePx * 26, direction: 'ltr', lineHeight: 1.3, typesetter: outliner })
}

type LineRequest = { line: Line; left: number; top: number; outliner: Outliner }

function drawLine({ line, left, top, outliner }: LineRequest): void {
  for (const piece of line.pieces) {
    const { face, style } = piece
    outliner.draw({
      face,
      shaped: outliner.shape(piece),
      size: style.size * faceScale(face),
      x: left + piece.x,
      baseline: top + line.ascent,
      color: style.color,
    })
  }
}
