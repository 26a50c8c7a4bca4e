import { expect, test } from '@jest/globals'
import { extensionOf, fileTypes, isFileMimeType } from '../../src/domain/files/fileTypes.ts'
import { type NewStorageKey, isStorageKey, newStorageKey } from '../../src/domain/files/storageKeys.ts'
import { uuidv7 } from '../../src/lib/uuidv7.ts'

const id = '019aaaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee'
const file = '019aaaaa-bbbb-7ccc-9ddd-ffffffffffff'

test.each<[NewStorageKey, string]>([
  [{ kind: 'avatar', extension: 'webp' }, 'avatars/'],
  [{ kind: 'identity_front', extension: 'jpg' }, 'identity/front_id/'],
  [{ kind: 'identity_back', extension: 'jpg' }, 'identity/back_id/'],
  [{ kind: 'identity_signature', extension: 'png' }, 'identity/signatures/'],
  [{ kind: 'project', id, extension: 'docx' }, `projects/${id}/`],
  [{ kind: 'contract', id, extension: 'pdf' }, `contracts/${id}/`],
  [{ kind: 'contract_signature', id, extension: 'png' }, `contracts/${id}/signatures/`],
  [{ kind: 'invoice', id, extension: 'pdf' }, `invoices/${id}/`],
  [{ kind: 'general', extension: 'zip' }, 'general/'],
])('%j lies under %s with a name that nobody chose', (request, folder) => {
  const key = newStorageKey(request)
  expect(key.slice(0, folder.length)).toBe(folder)
  expect(key.slice(folder.length)).toMatch(new RegExp(`^[0-9a-f-]{36}\\.${request.extension}$`))
  expect(isStorageKey(key)).toBe(true)
  expect(newStorageKey(request)).not.toBe(key)
})

test.each<[unknown]>([
  [''],
  ['/'],
  ['avatars'],
  ['avatars/'],
  [`/avatars/${file}.png`],
  [`./avatars/${file}.png`],
  [`avatars//${file}.png`],
  [`avatars/../identity/front_id/${file}.png`],
  [`avatars/..%2fidentity/${file}.png`],
  [`avatars%2f${file}.png`],
  [`avatars/%2e%2e/${file}.png`],
  [`avatars\\${file}.png`],
  [`avatars/${file}.png\0`],
  [`avatars/${file}\0.png`],
  [`avatars/${file}.png\n`],
  [`avatars/${file}.png `],
  [`avatars/${file}.PNG`],
  [`Avatars/${file}.png`],
  [`avatars/${file.toUpperCase()}.png`],
  [`avatars/${file}`],
  [`avatars/${file}.`],
  [`avatars/${file}.svg`],
  [`avatars/${file}.html`],
  [`avatars/${file}.png.js`],
  [`avatars/${file}xpng`],
  [`avatars/passport.png`],
  [`avatars/${id}/${file}.png`],
  [`identity/${file}.png`],
  [`identity/front_id/../back_id/${file}.png`],
  [`projects/${file}.png`],
  [`projects/{id}/${file}.png`],
  [`projects/1/${file}.png`],
  [`projects/${id}/signatures/${file}.png`],
  [`invoices/${id}/../${file}.pdf`],
  [`s3://bucket/general/${file}.zip`],
  [`general/${file}.zip?versionId=1`],
  [`\u2024\u2024/general/${file}.zip`],
  [null],
  [undefined],
  [[`general/${file}.zip`]],
])('%p is no key', (path) => {
  expect(isStorageKey(path)).toBe(false)
})

test.each([['../etc'], ['1'], [id.toUpperCase()], [`${id}/x`], ['']])('no key is made in the folder of %p', (badId) => {
  expect(() => newStorageKey({ kind: 'project', id: badId, extension: 'pdf' })).toThrow(RangeError)
})

test('an extension belongs to one type and is safe in a path', () => {
  const extensions = Object.values(fileTypes).flatMap((type): string[] => [...type.extensions])
  expect(extensions).toEqual([...new Set(extensions)])
  expect(extensions.filter((extension) => !/^[a-z0-9]{2,5}$/.test(extension))).toEqual([])
  expect(extensionOf('image/jpeg')).toBe('jpg')
})

test('scripts, pages and vector images are no file types here', () => {
  expect(
    ['image/svg+xml', 'text/html', 'text/javascript', 'constructor', 'application/pdf'].map(isFileMimeType),
  ).toEqual([false, false, false, false, true])
})

test('only images and PDF may be shown in a browser', () => {
  const shown = Object.entries(fileTypes).flatMap(([mimeType, type]) => (type.inline ? [mimeType] : []))
  expect(shown.filter((mimeType) => !mimeType.startsWith('image/') && mimeType !== 'application/pdf')).toEqual([])
})

test('UUIDs are of version 7, sort by time and do not repeat', () => {
  const uuids = Array.from({ length: 5_000 }, (_, index) => uuidv7(1_700_000_000_000 + index))
  expect(
    uuids.filter((uuid) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid)),
  ).toEqual([])
  expect(uuids).toEqual([...new Set(uuids)].sort())
  // RFC 9562 appendix A.6
  expect(uuidv7(0x017f22e279b0).slice(0, 15)).toBe('017f22e2-79b0-7')
})
