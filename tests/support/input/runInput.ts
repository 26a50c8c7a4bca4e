import { buildSchema } from 'graphql'
import { discover } from '../access/operations.ts'
import { memoryOf } from '../memoryOf.ts'
import type { Document } from '../openApi/checkAnswers.ts'
import type { Platform } from '../platform.ts'
import { isProof } from '../proofNumber.ts'
import type { RawAnswer } from '../rawHttp.ts'
import { documentOperations } from './documentOperations.ts'
import { fuzzOperation, type Target } from './fuzzOperation.ts'
import { graphQlOperations, graphQlRequestOf } from './graphQlRequestOf.ts'
import { callers, inputCast } from './inputCast.ts'
import { makeJudge } from './judgeAnswer.ts'
import { requestOf } from './requestOf.ts'
import { watchWaits, type Wait } from './watchWaits.ts'

/** Requests that are under way at once. */
const senders = 4

export type InputReport = {
  operations: { rest: number; graphQl: number }
  requests: number
  /** How many were answered with this status. */
  statuses: Record<string, number>
  wrong: string[]
  /** Operations that were refused to everyone, whatever was sent. */
  neverDone: string[]
  /** Of the person beside it: what they asked, and the longest that they waited, on the clock and on a usual machine. */
  beside: { requests: number; slowestMs: number; slowestOnUsualMs: number; failures: string[] }
  memory: { startMb: number; largestMb: number; endMb: number }
}

type RunInputArgs = {
  platform: Platform
  seed: number
  /** Requests for each operation and caller. */
  runs: number
  /** Whether each operation is asked by all callers, or by one of them in turn. */
  isByAll: boolean
}

/** Sends to every operation, as nobody, a client and an admin, what a seed makes of its description. */
export async function runInput({ platform, seed, runs, isByAll }: RunInputArgs): Promise<InputReport> {
  const targets = await targetsOf(platform)
  const cast = await inputCast(platform)
  const { pid } = platform.server.process
  const report = emptyReport({ targets, startMb: Math.round(memoryOf(pid)) })
  const underWay = new Set<string>()
  const neverDone = new Set(targets.map(({ name }) => name))
  const probe = watchWaits({
    url: platform.url,
    pid,
    onWait: (wait) => {
      report.memory.largestMb = Math.max(report.memory.largestMb, Math.round(memoryOf(pid)))
      recordWait({ wait, report, underWay })
    },
  })
  const work = targets
    .flatMap((target) => callers.map((caller) => ({ target, caller })))
    .map((one, index) => ({ ...one, seed: seed + index }))
    .filter((_one, index) => isByAll || index % callers.length === Math.floor(index / callers.length) % callers.length)
  const sender = async () => {
    for (let next = work.shift(); next !== undefined; next = work.shift()) {
      const { target, caller } = next
      if (caller === 'nobody') await cast.look()
      underWay.add(`${target.name} as ${caller}`)
      const onAnswer = (answer: RawAnswer) => {
        report.requests += 1
        report.statuses[answer.status] = (report.statuses[answer.status] ?? 0) + 1
        if (target.isDone(answer)) neverDone.delete(target.name)
      }
      const problem = await fuzzOperation({ ...next, runs, platform, cast, onAnswer })
      if (problem !== undefined) report.wrong.push(problem)
      // A long run says at once what it finds.
      if (problem !== undefined && isProof()) process.stdout.write(`${problem}\n`)
      underWay.delete(`${target.name} as ${caller}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: senders }, sender))
  } finally {
    await probe.stop()
  }
  report.memory.endMb = Math.round(memoryOf(pid))
  report.neverDone.push(...neverDone)
  return report
}

async function targetsOf(platform: Platform): Promise<(Target & { isGraphQl: boolean })[]> {
  const document = (await platform.anyone.get('/openapi.json')).body as Document // as the server serves it
  const { schema } = await discover(platform)
  const judge = makeJudge(document)
  const rest = documentOperations(document).map((operation) => ({
    name: operation.name,
    isGraphQl: false,
    requests: requestOf({ operation, document }),
    judge: (request, answer) => judge.rest({ operation, request, answer }),
    isDone: ({ status }) => status < 400,
  })) satisfies Target[]
  const graphQl = graphQlOperations(buildSchema(schema)).map((operation) => ({
    name: operation.name,
    isGraphQl: true,
    requests: graphQlRequestOf(operation),
    judge: (request, answer) => judge.graphQl({ request, answer }),
    // The field has a value.
    isDone: ({ text }) => /^\{"data":\{"\w+":(?!null\b)/.test(text),
  })) satisfies Target[]
  return [...rest, ...graphQl]
}

type EmptyReportArgs = { targets: { isGraphQl: boolean }[]; startMb: number }

function emptyReport({ targets, startMb }: EmptyReportArgs): InputReport {
  const graphQl = targets.filter(({ isGraphQl }) => isGraphQl).length
  return {
    operations: { rest: targets.length - graphQl, graphQl },
    requests: 0,
    statuses: {},
    wrong: [],
    neverDone: [],
    beside: { requests: 0, slowestMs: 0, slowestOnUsualMs: 0, failures: [] },
    memory: { startMb, largestMb: startMb, endMb: 0 },
  }
}

type RecordWaitArgs = { wait: Wait; report: InputReport; underWay: ReadonlySet<string> }

/**
 * A machine that is shared may have no time for anyone. So `npm test` counts only the processor time that the server
 * used while someone waited, and the proof the clock; both as a usual machine would have it.
 */
function recordWait({ wait, report: { beside }, underWay }: RecordWaitArgs): void {
  const { status, waitedMs, workedMs, slower } = wait
  const onUsualMs = (isProof() ? waitedMs : Math.min(waitedMs, workedMs)) / slower
  beside.requests += 1
  beside.slowestMs = Math.max(beside.slowestMs, Math.round(waitedMs))
  beside.slowestOnUsualMs = Math.max(beside.slowestOnUsualMs, Math.round(onUsualMs))
  if (status !== 200) beside.failures.push(`answered ${status}`)
  if (onUsualMs <= 1_000) return
  const times = `${Math.round(waitedMs)} ms, the server worked ${workedMs} ms, ${slower.toFixed(1)} times slower`
  beside.failures.push(`waited ${times}, beside ${[...underWay].join(', ')}`)
}
