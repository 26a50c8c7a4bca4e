import QRCode from 'qrcode'
import { palette, type Sheet } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'

/** The free space around a code, in modules (ISO/IEC 18004, 9.1). */
const quietZone = 4

type QrCodeArgs = { sheet: Sheet; text: string; size: number; width: number }

/**
 * A QR code of `text` as one vector shape on white, its quiet zone within `size` (points), at the start of its column.
 */
export function qrCode({ sheet, text, size, width }: QrCodeArgs): Item {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const unit = size / (modules.size + quietZone * 2)
  return {
    height: size,
    gap: 0,
    draw: (left, top) => {
      const x = sheet.direction === 'rtl' ? left + width - size : left
      sheet.doc.rect(x, top, size, size).fill('#ffffff')
      for (const { row, column, length } of darkRuns(modules)) {
        sheet.doc.rect(x + (column + quietZone) * unit, top + (row + quietZone) * unit, length * unit, unit)
      }
      sheet.doc.fill(palette.ink)
    },
  }
}

type DarkRunsArgs = { size: number; data: Uint8Array }

/** Runs of dark modules, row by row. */
function darkRuns({ size, data }: DarkRunsArgs): { row: number; column: number; length: number }[] {
  const runs: { row: number; column: number; length: number }[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!data[row * size + column]) continue
      const start = column
      while (column + 1 < size && data[row * size + column + 1]) column += 1
      runs.push({ row, column: start, length: column - start + 1 })
    }
  }
  return runs
}
