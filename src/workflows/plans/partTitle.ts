import type { PayloadRequest } from 'payload'
import { cleanText } from '../../domain/print/cleanText.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import type { Contract } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { depositTitle } from './depositTitle.ts'

export type PlannedPart = {
  planPart: 'deposit' | 'milestone'
  /** Id; `null` for the deposit, and once the milestone is deleted. */
  milestone: string | null
  /** What its request says. */
  description: string
}

type PartTitleArgs = {
  req: PayloadRequest
  contract: Pick<Contract, 'client' | 'contractNumber'>
  part: PlannedPart
}

/** What a part of a contract's plan is called on its invoice: with the contract's number, in the client's language. */
export async function partTitle({ req, contract, part }: PartTitleArgs): Promise<string> {
  const { planPart, milestone, description } = part
  if (planPart === 'deposit') return depositTitle({ req, contract })
  const { title } =
    milestone === null
      ? { title: description }
      : await readRow({ req, collection: 'project-milestones', id: milestone })
  const { locale } = await readRow({ req, collection: 'users', id: idOf(contract.client) })
  const say = translator(languageOf(locale))
  return cleanText(say('documents.workUnder', { title, number: contract.contractNumber })).slice(0, 1000)
}
