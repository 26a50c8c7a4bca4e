import type { PayloadRequest } from 'payload'
import { cleanText } from '../../domain/print/cleanText.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import type { Contract } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'

type DepositTitleArgs = { req: PayloadRequest; contract: Pick<Contract, 'client' | 'contractNumber'> }

/** What the deposit of a contract is called on requests and invoices, in the client's language. */
export async function depositTitle({ req, contract }: DepositTitleArgs): Promise<string> {
  const { locale } = await readRow({ req, collection: 'users', id: idOf(contract.client) })
  const say = translator(languageOf(locale))
  return cleanText(say('documents.depositFor', { number: contract.contractNumber }))
}
