import QRCode from 'qrcode'
import { usePortal } from '../state/portalContext.ts'

/** Of light modules around it, as ISO/IEC 18004 asks for. */
const margin = 4

/** A QR code from which a banking app fills in a transfer. It is drawn here: nobody is asked for an image. */
export function TransferCode({ text }: { text: string }) {
  const { t } = usePortal()
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data, (isDark, at) => (isDark ? squareAt(at % size, Math.floor(at / size)) : ''))
  const side = size + margin * 2
  return (
    <figure className="code">
      <svg role="img" aria-label={t.transferCode} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
        <rect width={side} height={side} fill="#ffffff" />
        <path d={dark.join('')} fill="#000000" />
      </svg>
      <figcaption className="soft">{t.transferCodeHint}</figcaption>
    </figure>
  )
}

function squareAt(column: number, row: number): string {
  return `M${column + margin} ${row + margin}h1v1h-1z`
}
