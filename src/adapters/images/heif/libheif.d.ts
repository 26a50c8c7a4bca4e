declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  type Handle = object
  type Decoded = { channels?: { width: number; height: number; stride: number; data: Uint8Array }[] }
  type HeifImage = { handle: Handle; get_width(): number; get_height(): number; is_primary(): boolean }
  type Libheif = {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] }
    heif_colorspace: { heif_colorspace_RGB: object }
    heif_chroma: { heif_chroma_interleaved_RGBA: object }
    heif_js_decode_image2(handle: Handle, colorspace: object, chroma: object): Decoded
  }
  export default function createLibheif(): Libheif
}
