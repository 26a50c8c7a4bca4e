import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { jpegPhoto, pngImage, webpImage } from '../files.ts'
import { pngBomb } from '../pngBomb.ts'
import { deflated, packZip } from './packZip.ts'
import type { HostileFile } from './types.ts'

const script = '<script>alert(document.domain)</script>'
const php = '<?php system($_GET["c"]); ?>'

/** Pictures that are something else besides, that are not what they say, or that are made to fill the memory. */
export async function hostileImages(): Promise<HostileFile[]> {
  const [jpg, png, webp] = [await jpegPhoto(), await pngImage(), await webpImage()]
  const gif = await sharp(png).gif().toBuffer()
  const avif = await sharp(png).avif({ effort: 0 }).toBuffer()
  const zip = packZip([deflated('a.class', 'x')])
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/></svg>'
  const pngWith = (name: string, body: Buffer) => insert(png, 33, pngChunk(name, body))
  const bombText = deflateSync(Buffer.alloc(300 * 1024 * 1024))
  return [
    { what: 'a PNG with a page behind it', bytes: join(png, `<html>${script}</html>`), name: 'a.png', status: 415 },
    { what: 'a JPEG with a page behind it', bytes: join(jpg, script), name: 'a.jpg', status: 415 },
    { what: 'a JPEG with PHP behind it', bytes: join(jpg, php), name: 'a.jpg', status: 415 },
    { what: 'a JPEG with PHP in its comment', bytes: jpegComment(jpg, php), name: 'a.jpg', status: 415 },
    { what: 'a JPEG with a page in its comment', bytes: jpegComment(jpg, script), name: 'a.jpg', status: 415 },
    {
      what: 'a PNG with a page in its text',
      bytes: pngWith('tEXt', Buffer.from(`Comment\0${script}`)),
      name: 'a.png',
      status: 415,
    },
    { what: 'a GIF with a page in its comment', bytes: gifComment(gif, script), name: 'a.gif', status: 415 },
    { what: 'a WebP with PHP behind it', bytes: join(webp, php), name: 'a.webp', status: 415 },
    { what: 'an AVIF with a page behind it', bytes: join(avif, script), name: 'a.avif', status: 415 },
    {
      what: 'a GIF that is a script',
      bytes: 'GIF89a/*' + ' '.repeat(500) + '*/=1;alert(1)',
      name: 'a.gif',
      status: 422,
    },
    { what: 'a GIF that is a picture and a script', bytes: gifScript(gif), name: 'a.gif', status: 201 },
    { what: 'a GIF that is called a script', bytes: gif, name: 'a.js', status: 415 },
    { what: 'a PNG with an archive behind it', bytes: Buffer.concat([png, zip]), name: 'a.png', status: 415 },
    { what: 'a JPEG with a Java archive behind it', bytes: Buffer.concat([jpg, zip]), name: 'a.jpg', status: 415 },
    {
      what: 'a JPEG with a PDF in its comment',
      bytes: jpegComment(jpg, '%PDF-1.7\n1 0 obj'),
      name: 'a.jpg',
      status: 415,
    },
    { what: 'an SVG with a script', bytes: svg, name: 'a.svg', status: 415 },
    { what: 'an SVG that is called a PNG', bytes: svg, name: 'a.png', status: 415 },
    { what: 'an SVG that is called a text', bytes: svg, name: 'a.txt', status: 415 },
    {
      what: 'an SVG after a mark and white space',
      bytes: `\uFEFF \n<?xml version="1.0"?>${svg}`,
      name: 'a.txt',
      status: 415,
    },
    {
      what: 'a zipped SVG',
      bytes: Buffer.from('1f8b0800000000000003b3292e4bb7e302000000', 'hex'),
      name: 'a.svgz',
      status: 415,
    },
    {
      what: 'a PNG of 2.5 gigapixels',
      bytes: pngBomb({ width: 50_000, height: 50_000, rows: 1 }),
      name: 'a.png',
      status: 413,
    },
    {
      what: 'a PNG of 400 megapixels that are there',
      bytes: pngBomb({ width: 20_000, height: 20_000 }),
      name: 'a.png',
      status: 413,
    },
    {
      what: 'a PNG that is a line of two billion',
      bytes: pngBomb({ width: 2_000_000_000, height: 1, rows: 0 }),
      name: 'a.png',
      status: 422,
    },
    { what: 'a GIF of four gigapixels', bytes: gifOfSize(gif, 65_535, 65_535), name: 'a.gif', status: 413 },
    { what: 'a JPEG of four gigapixels', bytes: jpegOfSize(jpg, 65_500, 65_500), name: 'a.jpg', status: 413 },
    {
      what: 'a PNG whose colours unpack to 300 MB',
      bytes: pngWith('iCCP', Buffer.concat([Buffer.from('p\0\0'), bombText])),
      name: 'a.png',
      status: 201,
    },
    {
      what: 'a PNG whose text unpacks to 300 MB',
      bytes: pngWith('zTXt', Buffer.concat([Buffer.from('t\0\0'), bombText])),
      name: 'a.png',
      status: 201,
    },
    { what: 'a PNG without an end', bytes: png.subarray(0, png.length - 20), name: 'a.png', status: 422 },
    { what: 'the beginning of a JPEG', bytes: jpg.subarray(0, 400), name: 'a.jpg', status: 422 },
    { what: 'a JPEG cut in the middle', bytes: jpg.subarray(0, jpg.length >> 1), name: 'a.jpg', status: 422 },
    { what: 'a JPEG that is called a PDF', bytes: jpg, name: 'a.pdf', status: 415 },
    {
      what: 'a WebP of no length',
      bytes: Buffer.from('RIFF\0\0\0\0WEBPVP8 \0\0\0\0', 'latin1'),
      name: 'a.webp',
      status: 422,
    },
    { what: 'a PNG of no size', bytes: pngBomb({ width: 0, height: 0, rows: 0 }), name: 'a.png', status: 422 },
  ]
}

const join = (bytes: Buffer, text: string) => Buffer.concat([bytes, Buffer.from(text)])
const insert = (bytes: Buffer, at: number, more: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])

function jpegComment(jpg: Buffer, text: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return insert(jpg, 2, Buffer.concat([head, Buffer.from(text)]))
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.byteLength)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Behind the header and the colours. */
function gifComment(gif: Buffer, text: string): Buffer {
  const coloursBytes = (gif[10] ?? 0) & 0x80 ? 3 * 2 ** (((gif[10] ?? 0) & 7) + 1) : 0
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, text.length]), Buffer.from(text), Buffer.from([0])])
  return insert(gif, 13 + coloursBytes, comment)
}

/** A width of 0x2a2f, so that the header reads `GIF89a/*`; the comment's end and a script follow the picture. */
function gifScript(gif: Buffer): Buffer {
  const script = Buffer.from(gif)
  script.write('/*', 6, 'latin1')
  return join(script, '*/=1;alert(document.domain)//')
}

function gifOfSize(gif: Buffer, width: number, height: number): Buffer {
  const sized = Buffer.from(gif)
  sized.writeUInt16LE(width, 6)
  sized.writeUInt16LE(height, 8)
  const frame = sized.indexOf(Buffer.from([0x2c, 0, 0, 0, 0]))
  sized.writeUInt16LE(width, frame + 5)
  sized.writeUInt16LE(height, frame + 7)
  return sized
}

function jpegOfSize(jpg: Buffer, width: number, height: number): Buffer {
  const sized = Buffer.from(jpg)
  const frame = sized.indexOf(Buffer.from([0xff, 0xc0]))
  sized.writeUInt16BE(height, frame + 5)
  sized.writeUInt16BE(width, frame + 7)
  return sized
}
