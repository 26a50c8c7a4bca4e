import { PDF } from '@libpdf/core'
import { locales } from '../../../i18n/locales.ts'
import { labelsFor } from '../labels.ts'
import { problem } from './problems.ts'
import { compact } from './readCompletion.ts'
import type { Problem } from './types.ts'

/**
 * Why a file is not built as a signed contract, in one plain reason. A PDF that was printed, linearised, encrypted or
 * saved again still shows the contract, but its signatures are no longer valid; another sound PDF was never signed. A
 * file that readers must repair keeps its own problems.
 */
export async function explainUnread({ file, problems }: { file: Buffer; problems: Problem[] }): Promise<Problem[]> {
  try {
    const document = await PDF.load(new Uint8Array(file))
    if (document.recoveredViaBruteForce || document.getPageCount() === 0) return problems
    const fields = document.getForm()?.getSignatureFields() ?? []
    const isSigned = file.includes('/ByteRange') || fields.some((field) => field.isSigned())
    return [problem(isSigned || showsCompletion(document) ? 'saved_again' : 'not_signed')]
  } catch {
    // Another program added the password.
    return file.includes('/Encrypt') ? [problem('saved_again')] : problems
  }
}

/** Whether its pages show the certificate of completion, as a printed copy does. */
function showsCompletion(document: PDF): boolean {
  const text = compact(
    document
      .extractText()
      .map((page) => page.text)
      .join(' '),
  )
  // Several words of the certificate, because readers join Arabic letters in different ways.
  return locales.some((locale) => text.includes(compact(labelsFor(locale).certificateText.slice(0, 60))))
}
