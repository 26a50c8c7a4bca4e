import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { endedEarly } from './endedEarly.ts'
import { hasErrorCode } from '../../../src/hasErrorCode.ts'
import { askPool } from './askPool.ts'
import type { EndedRun, Offset, StartedRun } from './types.ts'

const lookEveryMs = 10

export type WarmRun = {
  process: { pid: number; exitCode: number | null; kill: (signal?: NodeJS.Signals | number) => boolean }
  stdout: () => string
  stderr: () => string
  /** Both. */
  output: () => string
  /** What it prints from now on. */
  outputFromNow: () => () => string
  /** What the first group of the pattern finds in its output, once it is there. */
  printed: (pattern: RegExp) => Promise<string>
  /** Its exit code. */
  ended: Promise<number>
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

type RunWarmArgs = { entry: string; argv?: string[]; place?: number | undefined; env: Record<string, string> }

/** Runs a program of the platform in a warm process. */
export async function runWarm({ entry, argv = [], env, place }: RunWarmArgs): Promise<WarmRun> {
  const { run, pid, out, err } = await askPool<StartedRun>({ ask: 'run', entry, argv, env, place })
  const child: WarmRun['process'] = { pid, exitCode: null, kill: (signal) => process.kill(pid, signal) }
  let end: EndedRun | undefined
  const ended = askPool<EndedRun>({ ask: 'end', run }).then((answer) => {
    end = answer
    child.exitCode = answer.code
    return answer.code
  })
  ended.catch(() => undefined)
  const stdout = () => textOf({ from: out, to: end?.out })
  const stderr = () => textOf({ from: err, to: end?.err })
  const output = () => stdout() + stderr()
  return {
    process: child,
    stdout,
    stderr,
    output,
    outputFromNow: () => {
      const [outFrom, errFrom] = [here(out), here(err)]
      return () => textOf({ from: outFrom, to: end?.out }) + textOf({ from: errFrom, to: end?.err })
    },
    ended,
    printed: async (pattern) => {
      for (;;) {
        const isOver = end !== undefined
        const found = pattern.exec(output())?.[1]
        if (found !== undefined) return found
        if (isOver) throw endedEarly({ code: child.exitCode, output: output() })
        await Promise.race([sleep(lookEveryMs), ended])
      }
    },
    end: async (signal) => {
      if (end) return
      if (signal === 'SIGKILL') killNow(pid)
      else await askPool({ ask: 'stop', run })
      await ended
    },
  }
}

/** It may be dead already, by the same hand. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (err) {
    if (!hasErrorCode(err, 'ESRCH')) throw err
  }
}

const here = ({ file }: Offset): Offset => ({ file, at: statSync(file).size })

function textOf({ from, to }: { from: Offset; to: Offset | undefined }): string {
  const file = openSync(from.file, 'r')
  try {
    const bytes = Buffer.alloc((to?.at ?? fstatSync(file).size) - from.at)
    readSync(file, bytes, 0, bytes.length, from.at)
    return bytes.toString()
  } finally {
    closeSync(file)
  }
}
