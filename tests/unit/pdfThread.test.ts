import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test } from '@jest/globals'
import { createPdfRenderer, type PdfRenderer } from '../../src/adapters/pdf/createPdfRenderer.ts'
import type { ContractDocument } from '../../src/adapters/pdf/types.ts'
import { contract, pageTexts, paragraph } from '../support/pdfSamples.ts'

const realWorker = path.join(process.cwd(), 'src/adapters/pdf/worker.ts')
const folder = await mkdtemp(path.join(tmpdir(), 'pdf-thread-'))
const open: PdfRenderer[] = []

afterEach(async () => {
  for (const renderer of open.splice(0)) await renderer.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const job = (words: string) => ({ kind: 'contract', input: contract([paragraph(words)]) }) as const

function renderer(options: Parameters<typeof createPdfRenderer>[0]): PdfRenderer {
  const made = createPdfRenderer(options)
  open.push(made)
  return made
}

/** A worker that does as the contract's title says: hang, exit, throw, or answer one byte. */
async function doubleWorker(): Promise<string> {
  const file = path.join(folder, 'double.mjs')
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', ({ id, job }) => {
       const { title } = job.input
       if (title === 'hang') while (true) {}
       if (title === 'exit') process.exit(3)
       if (title === 'throw') setTimeout(() => { throw new Error('torn') })
       if (title === 'answer') parentPort.postMessage({ id, bytes: new Uint8Array([1]) })
     })`,
  )
  return file
}

const asked = (title: string) => ({ kind: 'contract', input: contract([], { title }) }) as const

test('jobs that are requested at once are all done, each its own document', async () => {
  const { render } = renderer({ workerPath: realWorker })
  const documents = await Promise.all(['alpha', 'beta', 'gamma'].map((words) => render(job(`Clause ${words}`))))
  const pages = await Promise.all(documents.map(pageTexts))
  expect(pages.map((page) => /Clause (\w+)/.exec(page.join(' '))?.[1])).toEqual(['alpha', 'beta', 'gamma'])
})

test('a job that cannot be rendered is rejected and the next one is done', async () => {
  const { render } = renderer({ workerPath: realWorker })
  // What a caller in plain JavaScript could send.
  const broken = { kind: 'contract', input: {} as ContractDocument } as const
  await expect(render(broken)).rejects.toThrow('cannot be made')
  expect((await render(job('x'))).length).toBeGreaterThan(1000)
})

test.each(['hang', 'exit', 'throw'])(
  'when the thread is lost (%s), its job is rejected and the others are done',
  async (title) => {
    const { render } = renderer({ workerPath: await doubleWorker(), timeoutMs: 10_000 })
    const lost = render(asked(title))
    const next = render(asked('answer'))
    await expect(lost).rejects.toThrow(/thread|too long/)
    await expect(next).resolves.toEqual(new Uint8Array([1]))
  },
)

test('a thread that cannot start rejects its jobs', async () => {
  const { render } = renderer({ workerPath: path.join(folder, 'missing.mjs') })
  await expect(render(asked('answer'))).rejects.toThrow(/thread/)
})

test('an idle thread ends, and a new one starts with the next job', async () => {
  const { render } = renderer({ workerPath: await doubleWorker(), idleMs: 20 })
  await render(asked('answer'))
  await new Promise((resolve) => setTimeout(resolve, 200))
  await expect(render(asked('answer'))).resolves.toEqual(new Uint8Array([1]))
})

test('closing rejects running and waiting work', async () => {
  const { render, close } = renderer({ workerPath: await doubleWorker() })
  const jobs = [render(asked('hang')), render(asked('answer'))].map((promise) =>
    expect(promise).rejects.toThrow('closed'),
  )
  await close()
  await Promise.all(jobs)
})

test('the thread does not keep the process alive', () => {
  const script = `import { pdf } from './src/adapters/pdf/index.ts'
    import { contract } from './tests/support/pdfSamples.ts'
    const bytes = await pdf.render({ kind: 'contract', input: contract([]) })
    console.log(bytes.length)`
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    encoding: 'utf8',
    timeout: 500_000,
  })
  expect(status).toBe(0)
  expect(Number(stdout)).toBeGreaterThan(1000)
})
