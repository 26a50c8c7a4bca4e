import { buffer } from 'node:stream/consumers'

// Packages are loaded by those who draw: Jest evaluates them anew for each file, and they are half a second of it.
const noise = { create: { width: 640, height: 400, channels: 3 as const, background: '#3366aa' } }

/** A photo as a phone takes it, with a place and a device in its metadata. `mark` makes photos differ. */
export async function jpegPhoto({ mark = 'x' }: { mark?: string } = {}): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(noise)
    .composite([
      { input: Buffer.from(`<svg width="200" height="60"><text x="5" y="40" font-size="30">${mark}</text></svg>`) },
    ])
    .withExif({ IFD0: { Make: 'SecretPhoneMaker', Copyright: mark }, IFD3: { GPSLatitude: '23/1 36/1 0/1' } })
    .jpeg()
    .toBuffer()
}

export async function pngImage({ width = 320, height = 200, color = '#aa3366' } = {}): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp({ create: { width, height, channels: 3, background: color } })
    .png()
    .toBuffer()
}

/** A photo of some hundred kilobytes: noise cannot be made smaller. */
export async function noisyPhoto(): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const size = { width: 800, height: 600, channels: 3 as const }
  return sharp({ create: { ...size, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

export async function webpImage(): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(noise).webp().toBuffer()
}

export async function pdfDocument({ text = 'A document' }: { text?: string } = {}): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({ size: 'A4' })
  document.text(text)
  document.end()
  return buffer(document)
}

type Part = { bytes: Buffer | string; name: string; type?: string }

/** A form as a browser sends it. Text goes as fields. */
export function formOf(parts: Record<string, Part | string>): FormData {
  const form = new FormData()
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') form.append(name, part)
    else
      form.append(
        name,
        new Blob([new Uint8Array(Buffer.from(part.bytes))], { type: part.type ?? 'application/octet-stream' }),
        part.name,
      )
  }
  return form
}

/** The three parts of an identity check. */
export async function identityForm(): Promise<FormData> {
  return formOf({
    frontId: { bytes: await jpegPhoto({ mark: 'FRONT' }), name: 'front.jpg' },
    backId: { bytes: await pngImage(), name: 'back.png' },
    signature: { bytes: await webpImage(), name: 'signature.webp' },
  })
}
