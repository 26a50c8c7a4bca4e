import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { freePort } from '../spawnStart.ts'
import { bundlePlatform } from './bundlePlatform.ts'
import type { EndedRun, Offset, Place, Program, Question, StartedRun } from './types.ts'
import type { News, Order } from './warmProcess.ts'

/** Above this a process is not used once more: what Node has imported it never forgets. */
const largestMb = 1_500
/** How many warm processes wait for the next request. */
const spare = 1

type Warm = { child: ChildProcess; out: string; err: string }
type Run = { one: Warm; ended: Promise<EndedRun> }

type StartServerPoolArgs = {
  folder: string
  /** For loading the packages; nothing of it is reached. */
  env: Record<string, string>
}

/**
 * The processes in which the servers of tests run, for all workers of Jest: a caller that wants to run something gets
 * one that has loaded the packages already. It is used again when its run has ended in peace, and replaced when it was
 * killed. Asked over HTTP, for Jest's workers are processes too.
 */
export async function startServerPool({
  folder,
  env,
}: StartServerPoolArgs): Promise<{ url: string; stop: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true })
  await bundlePlatform({ folder })
  const runs: Run[] = []
  const idle: Promise<Warm>[] = []
  const children: ChildProcess[] = []
  const places: (Place & { isTaken: boolean; one?: Warm })[] = []

  const make = async () => {
    const one = spawnWarm({ folder, number: children.length + 1 })
    children.push(one.child)
    const { code } = await runIn({ one, program: { entry: 'tests/support/servers/warmUp.ts', argv: [], env } })
    if (code !== 0)
      throw new Error(`A process for servers could not be warmed up: it ended with ${code}. See ${one.err}.`)
    return one
  }
  const keepSpare = () => {
    while (idle.length < spare) {
      const one = make()
      one.catch(() => undefined)
      idle.push(one)
    }
  }
  const take = async (): Promise<Warm> => {
    const one = await (idle.shift() ?? make())
    keepSpare()
    return isAlive(one.child) ? one : take()
  }
  const start = async (program: Program, at: number | undefined): Promise<StartedRun> => {
    const place = at === undefined ? undefined : places[at]
    const one = place?.one && isAlive(place.one.child) ? place.one : await take()
    if (place) place.one = one
    const started: StartedRun = { run: runs.length, pid: one.child.pid ?? 0, ...offsetsOf(one) }
    const ended = runIn({ one, program })
    runs.push({ one, ended })
    void ended.then(() => !place && isAlive(one.child) && idle.push(Promise.resolve(one)))
    return started
  }
  const takePlace = async (): Promise<Place> => {
    const free = places.find(({ isTaken }) => !isTaken)
    if (free) {
      free.isTaken = true
      return placeOf(free)
    }
    const port = await freePort()
    const place = places.length
    const made = { place, port, folder: path.join(folder, `panel-${place}`), isTaken: true }
    places.push(made)
    return placeOf(made)
  }
  const answer = async (question: Question) => {
    if (question.ask === 'place') return takePlace()
    if (question.ask === 'leave') return void Object.assign(places[question.place] ?? {}, { isTaken: false })
    if (question.ask === 'run') return start(question, question.place)
    const run = runs[question.run]
    if (question.ask === 'stop' && run && isAlive(run.one.child)) run.one.child.send({ order: 'stop' } satisfies Order)
    return run?.ended
  }

  const server = createServer((req, res) => {
    void readQuestion(req)
      .then(answer)
      .then((body) => res.end(JSON.stringify(body ?? {})))
      .catch((err: unknown) => res.writeHead(500).end(String(err)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  keepSpare()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on a port
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await Promise.all(children.map(kill))
    },
  }
}

function spawnWarm({ folder, number }: { folder: string; number: number }): Warm {
  const [out, err] = [path.join(folder, `${number}.out`), path.join(folder, `${number}.err`)]
  const [outFile, errFile] = [openSync(out, 'a'), openSync(err, 'a')]
  const program = path.resolve('tests/support/servers/warmProcess.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, folder], {
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', outFile, errFile, 'ipc'],
  })
  closeSync(outFile)
  closeSync(errFile)
  return { child, out, err }
}

async function runIn({ one, program }: { one: Warm; program: Program }): Promise<EndedRun> {
  const { child } = one
  const { promise, resolve } = Promise.withResolvers<number>()
  const onExit = (code: number | null) => resolve(code ?? 137)
  const onNews = (news: News | string) => {
    // The platform reports to its supervisor that it is ready.
    if (typeof news === 'string') return
    const { code, memoryMb } = news
    if (memoryMb > largestMb) child.kill('SIGKILL')
    resolve(code)
  }
  child.on('exit', onExit).on('message', onNews)
  child.send({ order: 'run', ...program } satisfies Order)
  const code = await promise
  child.off('exit', onExit).off('message', onNews)
  return { code, ...offsetsOf(one) }
}

const placeOf = ({ place, port, folder }: Place): Place => ({ place, port, folder })

const offsetsOf = ({ out, err }: Warm) => ({ out: offsetOf(out), err: offsetOf(err) })

const offsetOf = (file: string): Offset => ({ file, at: statSync(file).size })

const isAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null && !child.killed

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function readQuestion(req: IncomingMessage): Promise<Question> {
  let text = ''
  for await (const chunk of req) text += String(chunk)
  return JSON.parse(text) as Question // `runWarm` asks, nobody else
}
