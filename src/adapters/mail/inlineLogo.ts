import type { MailAttachment } from './types.ts'

const cid = 'logo@mail'

/** How the HTML part names the logo that its mail brings along (RFC 2392). */
export const inlineLogo = `cid:${cid}`

export function logoAttachment(png: Uint8Array): MailAttachment {
  return { filename: 'logo.png', contentType: 'image/png', content: Buffer.from(png), cid }
}
