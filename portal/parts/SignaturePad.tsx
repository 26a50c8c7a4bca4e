import { useRef, type PointerEvent } from 'react'
import { usePortal } from '../state/portalContext.ts'

/** `undefined`: the paper is empty. */
type SignaturePadProps = { onDrawn: (image: Blob | undefined) => void }

/** Dark ink on white paper, in the dark mode too: what is signed is printed. Typing a name is the way by keyboard. */
export function SignaturePad({ onDrawn }: SignaturePadProps) {
  const { t } = usePortal()
  const canvas = useRef<HTMLCanvasElement>(null)
  const isDown = useRef(false)

  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const paper = event.currentTarget
    const ink = paper.getContext('2d')
    if (!ink || (event.type === 'pointermove' && !isDown.current)) return
    const frame = paper.getBoundingClientRect()
    const x = ((event.clientX - frame.left) / frame.width) * paper.width
    const y = ((event.clientY - frame.top) / frame.height) * paper.height
    if (event.type === 'pointerdown') {
      isDown.current = true
      paper.setPointerCapture(event.pointerId)
      Object.assign(ink, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111111' })
      ink.beginPath()
      ink.moveTo(x, y)
    }
    ink.lineTo(x, y)
    ink.stroke()
  }
  const lift = () => {
    isDown.current = false
    canvas.current?.toBlob((image) => onDrawn(image ?? undefined), 'image/png')
  }
  const clear = () => {
    const paper = canvas.current
    paper?.getContext('2d')?.clearRect(0, 0, paper.width, paper.height)
    onDrawn(undefined)
  }
  return (
    <div className="field">
      <p className="soft">{t.drawHint}</p>
      <canvas
        ref={canvas}
        className="pad"
        width={900}
        height={300}
        role="img"
        aria-label={t.drawSignature}
        onPointerDown={draw}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <button type="button" className="button" onClick={clear}>
        {t.clear}
      </button>
    </div>
  )
}
