import { create } from 'fontkit'
import { type BaseFace, faceFile } from './faces.ts'

export type OpenFont = ReturnType<typeof create>

const opened = new Map<BaseFace, OpenFont>()

/** A face, opened once in a thread: reading a font's tables costs more than setting a short document in it. */
export function openFace(face: BaseFace): OpenFont {
  const known = opened.get(face)
  if (known) return known
  const font = create(faceFile(face))
  opened.set(face, font)
  return font
}
