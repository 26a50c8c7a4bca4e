import { randomBytes } from 'node:crypto'
import { deflated, packZip, zeros, type PackedEntry } from './packZip.ts'
import type { HostileFile } from './types.ts'

const OOXML = 'openxmlformats-officedocument'
const docx: PackedEntry[] = [
  deflated(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="application/vnd.${OOXML}.wordprocessingml.document.main+xml"/></Types>`,
  ),
  deflated('word/document.xml', '<w/>'),
]
const mimetype = (kind: string): PackedEntry => {
  const packed = Buffer.from(`application/vnd.oasis.opendocument.${kind}`)
  return { name: 'mimetype', packed, method: 0, unpackedBytes: packed.byteLength }
}
const odf = (kind: string) => [mimetype(kind), deflated('META-INF/manifest.xml', '<m/>')]

/** ZIP bombs, plain and as documents, and archives with false directories. */
export function hostileArchives(): HostileFile[] {
  const bomb = zeros('bomb', 150)
  const small = zeros('small.txt', 1)
  const inner = packZip([zeros('a.bin', 20)])
  const noise = randomBytes(100_000)
  return [
    { what: 'a ZIP of 150 MB of nothing', bytes: packZip([bomb]), name: 'a.zip', status: 413 },
    {
      what: 'a document with 150 MB of nothing in it',
      bytes: packZip([...docx, { ...bomb, name: 'word/media/image1.png' }]),
      name: 'a.docx',
      status: 413,
    },
    {
      what: 'a document whose list of contents unpacks to 150 MB',
      bytes: packZip([{ ...bomb, name: '[Content_Types].xml' }, deflated('word/document.xml', '<w/>')]),
      name: 'a.docx',
      status: 413,
    },
    {
      what: 'a sheet of LibreOffice of 150 MB of nothing',
      bytes: packZip([...odf('spreadsheet'), { ...bomb, name: 'content.xml' }]),
      name: 'a.ods',
      status: 413,
    },
    {
      what: 'a document of LibreOffice whose type is a bomb',
      bytes: packZip([
        { ...bomb, name: 'mimetype' },
        deflated('content.xml', '<c/>'),
        deflated('META-INF/manifest.xml', ''),
      ]),
      name: 'a.odt',
      status: 415,
    },
    {
      what: 'a hundred times its size by entries that share their bytes',
      bytes: packZip([small, ...Array.from({ length: 90 }, (_, at) => ({ ...small, name: `${at}`, sameAs: 0 }))]),
      name: 'overlap.zip',
      status: 422,
    },
    {
      what: 'a bomb that says that it is small',
      bytes: packZip([{ ...bomb, unpackedBytes: 1000 }]),
      name: 'liar.zip',
      status: 422,
    },
    {
      what: 'a document with a bomb that says that it is small',
      bytes: packZip([...docx, { ...bomb, name: 'word/media/image1.png', unpackedBytes: 1000 }]),
      name: 'liar.docx',
      status: 422,
    },
    {
      what: 'an entry of four gigabytes, as it says',
      bytes: packZip([{ ...small, unpackedBytes: 0xfffffffe }]),
      name: 'huge.zip',
      status: 413,
    },
    {
      what: 'an entry that is no DEFLATE',
      bytes: packZip([{ name: 'a.bin', packed: noise, unpackedBytes: 300_000 }]),
      name: 'broken.zip',
      status: 422,
    },
    {
      what: 'a stored entry of another size than it says',
      bytes: packZip([{ name: 'a.bin', packed: noise, method: 0, unpackedBytes: 1 }]),
      name: 'stored.zip',
      status: 422,
    },
    {
      what: 'archives in an archive',
      bytes: packZip(Array.from({ length: 10 }, (_, at) => deflated(`${at}.zip`, inner))),
      name: 'nested.zip',
      status: 201,
    },
    {
      what: 'an archive that unpacks to other folders',
      bytes: packZip([
        deflated('../../../../etc/cron.d/x', '* * * * * root id'),
        deflated('/etc/passwd', ''),
        deflated('C:\\x', ''),
      ]),
      name: 'slip.zip',
      status: 201,
    },
    {
      what: 'an archive of five thousand empty files',
      bytes: packZip(Array.from({ length: 5_000 }, (_, at) => deflated(`${at}`, ''))),
      name: 'many.zip',
      status: 201,
    },
    {
      what: 'a locked archive',
      bytes: packZip([{ name: 'a.bin', packed: noise, flags: 1, unpackedBytes: 200_000 }]),
      name: 'locked.zip',
      status: 201,
    },
    { what: 'half an archive', bytes: inner.subarray(0, inner.length / 2), name: 'half.zip', status: 422 },
  ]
}
