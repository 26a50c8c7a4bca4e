import { withImage } from '../images/withImage.ts'

const heightPx = 36
const widthPx = 280
/** Twice as many pixels as it is shown with, for sharp screens. */
const density = 2

/**
 * A logo as mails bring it along: a small PNG, whatever was uploaded. `unreadable_file` and `too_large` as for every
 * picture.
 */
export async function mailLogo(source: Uint8Array): Promise<Uint8Array> {
  return withImage({
    source,
    work: (image) =>
      image
        .resize({ width: widthPx * density, height: heightPx * density, fit: 'inside', withoutEnlargement: true })
        .png({ compressionLevel: 9, palette: true })
        .toBuffer(),
  })
}
