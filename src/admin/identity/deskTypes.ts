export const sides = ['front', 'back', 'signature'] as const
export type Side = (typeof sides)[number]

export type DeskCheck = {
  id: string
  userId: string
  /** Of the person. */
  name: string
  locale: 'en' | 'ar'
  /** Where each image is read from, below `/api/files/download`; null where it is gone. */
  images: Record<Side, string | null>
}

/** How an image is looked at. Turns are quarters to the right, the offsets are pixels. */
export type Look = { zoom: number; turns: number; x: number; y: number }

export const plainLook: Look = { zoom: 1, turns: 0, x: 0, y: 0 }
