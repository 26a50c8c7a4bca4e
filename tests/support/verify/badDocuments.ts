import { badBytes } from './badBytes.ts'
import { badCertificates } from './badCertificates.ts'
import { badTimes } from './badTimes.ts'
import { badUpdates } from './badUpdates.ts'
import type { BadDocument, Corpus } from './corpus.ts'
import type { House } from './house.ts'

/** Documents that are not what they seem, each with the reason that it has to be refused for. */
export async function badDocuments(house: House): Promise<BadDocument[]> {
  const other = { changes: { contractNumber: 'CT-2026-00777', title: 'Another contract' } }
  const corpus: Corpus = {
    house,
    one: await house.plain({}, 1),
    both: await house.plain(),
    other: await house.plain(other),
  }
  return [
    ...badBytes(corpus),
    ...(await badUpdates(corpus)),
    ...(await badCertificates(corpus)),
    ...(house.tsa ? await badTimes(corpus) : []),
  ]
}
