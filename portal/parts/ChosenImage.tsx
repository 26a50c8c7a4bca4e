import { useEffect, useRef, type SyntheticEvent } from 'react'
import { usePortal } from '../state/portalContext.ts'

/** The image that was chosen. One that the browser cannot show, as HEIC in most, is named by its field alone. */
export function ChosenImage({ file }: { file: File }) {
  const { t } = usePortal()
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const url = URL.createObjectURL(file)
    if (image.current) image.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [file])
  const show = ({ type, currentTarget }: SyntheticEvent<HTMLImageElement>) => {
    currentTarget.hidden = type === 'error'
  }
  return <img ref={image} className="preview" alt={t.chosenImage(file.name)} onLoad={show} onError={show} />
}
