import sharp from 'sharp'

/** An ID card that cannot be mistaken for a real one. */
export async function specimenCard({ name, side }: { name: string; side: 'front' | 'back' }): Promise<Blob> {
  const title = side === 'front' ? 'SPECIMEN IDENTITY CARD' : 'SPECIMEN · REVERSE'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1012" height="638">
    <rect width="1012" height="638" rx="40" fill="#e8eef4"/>
    <rect x="40" y="40" width="932" height="90" rx="12" fill="#26466d"/>
    <text x="70" y="102" font-family="sans-serif" font-size="46" fill="#fff">${title}</text>
    <rect x="60" y="180" width="260" height="330" rx="12" fill="#b9c7d6"/>
    <text x="370" y="260" font-family="sans-serif" font-size="44" fill="#1a2b3c">${escape(name)}</text>
    <text x="370" y="330" font-family="sans-serif" font-size="32" fill="#1a2b3c">No. 0000 0000 · not valid</text>
  </svg>`
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer()
  return new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' })
}

/** A signature drawn on the screen. */
export async function drawnSignature(): Promise<Blob> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200">
    <path d="M40 130 C90 20 120 20 110 120 S150 180 190 90 S230 60 240 120 S300 150 330 80 S400 60 380 130 S470 140 560 70"
      fill="none" stroke="#12213a" stroke-width="6" stroke-linecap="round"/>
  </svg>`
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer()
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' })
}

function escape(text: string): string {
  return text.replace(/[<>&"]/g, ' ')
}
