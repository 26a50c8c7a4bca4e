import { parentPort } from 'node:worker_threads'
import { renderContractPdf } from './renderContractPdf.ts'
import { renderInvoicePdf } from './renderInvoicePdf.ts'
import { sealForAgency } from './sign/sealForAgency.ts'
import { sealForClient } from './sign/sealForClient.ts'
import type { PdfJob, PdfReply, PdfRequest, PdfResult } from './types.ts'
import { lowerThisThread } from '../threadPriority.ts'

lowerThisThread()

// The thread that renders: one request in, one reply out.
parentPort?.on('message', ({ id, job }: PdfRequest) => {
  render(job).then(
    (result) => reply({ id, ...result }),
    (err: unknown) => reply({ id, error: err instanceof Error ? err.message : String(err) }),
  )
})

function reply(message: PdfReply): void {
  parentPort?.postMessage(message)
}

async function render(job: PdfJob): Promise<PdfResult> {
  if (job.kind === 'sealForClient') return sealForClient(job.input)
  if (job.kind === 'sealForAgency') return sealForAgency(job.input)
  if (job.kind === 'contract') return { bytes: await renderContractPdf(job.input) }
  return { bytes: await renderInvoicePdf(job.input) }
}
