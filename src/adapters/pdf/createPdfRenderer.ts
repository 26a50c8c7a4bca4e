import { Worker } from 'node:worker_threads'
import type { PdfJob, PdfReply, PdfResult } from './types.ts'

export type PdfRenderer = {
  /** The document's bytes. Rejects after 60 seconds, and when the thread dies; the next job then gets a new thread. */
  render: (job: PdfJob) => Promise<Uint8Array>
  /** The same, with what is known of the seal. */
  seal: (job: PdfJob) => Promise<PdfResult>
  /** Ends the thread; jobs under way are rejected. */
  close: () => Promise<void>
}

type Options = { workerPath: string; timeoutMs?: number; idleMs?: number }
type Task = { job: PdfJob; resolve: (result: PdfResult) => void; reject: (err: Error) => void }

/**
 * Renders on a thread of its own, one job after the other, so that no document holds up the event loop. The thread
 * starts with the first job, never keeps the process alive by itself, and ends when it has been idle.
 */
export function createPdfRenderer({ workerPath, timeoutMs = 60_000, idleMs = 120_000 }: Options): PdfRenderer {
  const waiting: Task[] = []
  let worker: Worker | null = null
  let active: { id: number; task: Task; timer: NodeJS.Timeout } | null = null
  let idleTimer: NodeJS.Timeout | undefined
  let lastId = 0

  const settle = (finish: (task: Task) => void) => {
    if (!active) return
    const { task, timer } = active
    clearTimeout(timer)
    active = null
    finish(task)
  }
  const drop = (err: Error) => {
    const dead = worker
    worker = null
    settle((task) => task.reject(err))
    startNext()
    return dead?.terminate()
  }
  const start = (): Worker => {
    const started = new Worker(workerPath, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 768 } })
    const isCurrent = () => worker === started
    started.on('message', (reply: PdfReply) => {
      if (!isCurrent() || reply.id !== active?.id) return
      settle((task) => answer(task, reply))
      startNext()
    })
    started.on('error', (err) => isCurrent() && void drop(new Error('The PDF thread died.', { cause: err })))
    started.on('exit', () => isCurrent() && void drop(new Error('The PDF thread ended.')))
    return started
  }
  const rest = () => {
    worker?.unref()
    idleTimer = setTimeout(() => {
      const idle = worker
      worker = null
      void idle?.terminate()
    }, idleMs).unref()
  }
  const startNext = () => {
    clearTimeout(idleTimer)
    if (active) return
    const task = waiting.shift()
    if (!task) return rest()
    const id = ++lastId
    const timer = setTimeout(() => void drop(new Error('The PDF took too long.')), timeoutMs)
    active = { id, task, timer }
    try {
      worker ??= start()
      worker.ref()
      worker.postMessage({ id, job: task.job })
    } catch (err) {
      settle(() => task.reject(new Error('The PDF job cannot be started.', { cause: err })))
      startNext()
    }
  }

  const seal = (job: PdfJob) => {
    const { promise, resolve, reject } = Promise.withResolvers<PdfResult>()
    waiting.push({ job, resolve, reject })
    startNext()
    return promise
  }
  return {
    render: async (job) => (await seal(job)).bytes,
    seal,
    close: async () => {
      clearTimeout(idleTimer)
      for (const task of waiting.splice(0)) task.reject(new Error('The PDF thread was closed.'))
      await drop(new Error('The PDF thread was closed.'))
      clearTimeout(idleTimer)
    },
  }
}

function answer(task: Task, reply: PdfReply): void {
  if (!reply.bytes) return task.reject(new Error(`The PDF cannot be made: ${reply.error}`))
  task.resolve({ bytes: reply.bytes, ...(reply.report && { report: reply.report }) })
}
