import { createHash } from 'node:crypto'
import { entriesOf, itemsOf, type Objects, type PdfStream, type PdfValue, refOf, resolve } from './pdfValue.ts'
import { Finding } from './problems.ts'
import { catalogOf } from './readFields.ts'
import type { Revision } from './readRevisions.ts'

type Saved = Pick<Revision, 'trailer' | 'objects'>

const dssKeys = ['Type', 'VRI', 'Certs', 'OCSPs', 'CRLs']
const vriKeys = ['Type', 'Cert', 'OCSP', 'CRL', 'TU']
const lists = ['Certs', 'OCSPs', 'CRLs'] as const

export type ValidationData = { Certs: PdfStream[]; OCSPs: PdfStream[]; CRLs: PdfStream[] }

/** The content of the document security store (ETSI EN 319 142-1 §5.4.2). */
export function readDss(saved: Saved): ValidationData {
  const { entries } = dssOf(saved)
  const streams = (key: string) =>
    itemsOf(resolve(saved.objects, entries.get(key))).map((item) => {
      const value = resolve(saved.objects, item)
      if (value?.kind !== 'stream') throw new Finding('validation_data', `/${key} lists what is none.`)
      return value
    })
  return { Certs: streams('Certs'), OCSPs: streams('OCSPs'), CRLs: streams('CRLs') }
}

/** Validation data may only grow. Returns the objects that it consists of and that may be rewritten. */
export function checkDssGrowth({ before, after }: { before: Saved; after: Saved }): Set<number> {
  const [old, now] = [readDss(before), readDss(after)]
  for (const key of lists) {
    const present = new Set(now[key].map(digest))
    const lost = old[key].filter((stream) => !present.has(digest(stream)))
    if (lost.length > 0)
      throw new Finding('changed_after_signing', `Validation data was taken away: ${lost.length} of /${key}.`)
  }
  const known = dssObjects(before)
  const taken = [...dssObjects(after)].find((number) => before.objects.has(number) && !known.has(number))
  if (taken !== undefined) throw new Finding('changed_after_signing', `Object ${taken} became validation data.`)
  return known
}

function dssOf({ trailer, objects }: Saved): { number: number | null; entries: Map<string, PdfValue> } {
  const value = catalogOf({ trailer, objects }).entries.get('DSS')
  return { number: refOf(value), entries: entriesOf(resolve(objects, value)) }
}

/** The objects of the store: itself, its lists, what they list, and the lists by signature (VRI). */
export function dssObjects(saved: Saved): Set<number> {
  const { objects } = saved
  const { number, entries } = dssOf(saved)
  const found = new Set<number>(number === null ? [] : [number])
  const follow = (value: PdfValue | undefined) => {
    const ref = refOf(value)
    if (ref !== null) found.add(ref)
    return resolve(objects, value)
  }
  checkKeys(entries, dssKeys)
  for (const key of lists) followList({ value: entries.get(key), objects, follow })
  for (const vri of entriesOf(follow(entries.get('VRI'))).values()) {
    const own = entriesOf(follow(vri))
    checkKeys(own, vriKeys)
    for (const key of ['Cert', 'OCSP', 'CRL']) followList({ value: own.get(key), objects, follow })
  }
  return found
}

type FollowListArgs = {
  value: PdfValue | undefined
  objects: Objects
  follow: (value: PdfValue | undefined) => PdfValue | undefined
}

function followList({ value, objects, follow }: FollowListArgs): void {
  for (const item of itemsOf(follow(value))) {
    const stream = resolve(objects, follow(item) && item)
    const keys = [...entriesOf(stream).keys()]
    if (stream?.kind !== 'stream' || keys.some((key) => !['Length', 'Filter'].includes(key))) {
      throw new Finding('validation_data', 'It lists what is neither certificate nor revocation data.')
    }
  }
}

function checkKeys(entries: Map<string, PdfValue>, known: string[]): void {
  const unknown = [...entries.keys()].find((key) => !known.includes(key))
  if (unknown !== undefined) throw new Finding('validation_data', `It has the key /${unknown.slice(0, 40)}.`)
}

const digest = ({ data }: PdfStream): string => createHash('sha256').update(data).digest('hex')
