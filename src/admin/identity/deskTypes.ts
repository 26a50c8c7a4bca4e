import type { Locale } from '../../i18n/locales.ts'

export const sides = ['front', 'back', 'signature'] as const
export type Side = (typeof sides)[number]

/** A common reason: `label` is for the admin, `text` for the client. */
export type RejectReason = { name: string; label: string; text: string }

export type DeskCheck = {
  id: string
  userId: string
  /** Id of the person. */
  name: string
  locale: Locale
  reasons: RejectReason[]
  /** Where each image is read from, below `/api/files/download`. Null when it is gone. */
  images: Record<Side, string | null>
}

/** How an image is shown. Turns are quarters to the right, the offsets are pixels. */
export type Look = { zoom: number; turns: number; x: number; y: number }

export const plainLook: Look = { zoom: 1, turns: 0, x: 0, y: 0 }
