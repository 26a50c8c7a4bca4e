import { parentPort } from 'node:worker_threads'
import { renderContractPdf } from './renderContractPdf.ts'
import { renderInvoicePdf } from './renderInvoicePdf.ts'
import { renderSignedContractPdf } from './renderSignedContractPdf.ts'
import type { PdfJob, PdfReply, PdfRequest } from './types.ts'

// The thread that renders: one request in, one reply out.
parentPort?.on('message', ({ id, job }: PdfRequest) => {
  render(job).then(
    (bytes) => reply({ id, bytes }),
    (err: unknown) => reply({ id, error: err instanceof Error ? err.message : String(err) }),
  )
})

function reply(message: PdfReply): void {
  parentPort?.postMessage(message)
}

async function render(job: PdfJob): Promise<Uint8Array> {
  if (job.kind === 'contract') return renderContractPdf(job.input)
  if (job.kind === 'signedContract') return renderSignedContractPdf(job.input)
  return renderInvoicePdf(job.input)
}
