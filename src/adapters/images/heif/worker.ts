import { parentPort, workerData } from 'node:worker_threads'
import createLibheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs'
import sharp from 'sharp'
import type { HeifReply, HeifRequest, RawImage } from './types.ts'
import { lowerThisThread } from '../../threadPriority.ts'

lowerThisThread()

const request = workerData as HeifRequest // decodeHeif starts this worker with it

sharp.concurrency(1)
sharp.cache(false)
boundMemory(request.maxMemoryBytes)
await decode(request).then(answer, () => answer({ problem: 'unreadable_file' }))

function answer(reply: HeifReply): void {
  parentPort?.postMessage(reply)
}

/** The decoder asks JavaScript for memory. Past the limit it gets none and gives up. */
function boundMemory(maxBytes: number): void {
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65_536 > maxBytes) throw new RangeError('There is no more memory for this.')
    return grow.call(this, pages)
  }
}

/** The file's primary picture, upright, on white, shrunk to `maxEdge`. */
async function decode({ bytes, maxPixels, maxEdge }: HeifRequest): Promise<HeifReply> {
  const libheif = createLibheif()
  const images = new libheif.HeifDecoder().decode(bytes)
  const image = images.find((each) => each.is_primary()) ?? images[0]
  if (!image) return { problem: 'unreadable_file' }
  if (image.get_width() * image.get_height() > maxPixels) return { problem: 'too_large' }
  const decoded = libheif.heif_js_decode_image2(
    image.handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    libheif.heif_chroma.heif_chroma_interleaved_RGBA,
  )
  const [pixels] = decoded.channels ?? []
  return pixels ? { image: await shrink({ pixels, maxEdge }) } : { problem: 'unreadable_file' }
}

/** The decoder's rows may be longer than the picture is wide. */
async function shrink({ pixels, maxEdge }: { pixels: Pixels; maxEdge: number }): Promise<RawImage> {
  const { width, height, stride, data } = pixels
  const { data: small, info } = await sharp(data, { raw: { width: stride / 4, height, channels: 4 } })
    .extract({ left: 0, top: 0, width, height })
    .flatten({ background: '#ffffff' })
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: small, width: info.width, height: info.height, channels: 3 }
}

type Pixels = { width: number; height: number; stride: number; data: Uint8Array }
