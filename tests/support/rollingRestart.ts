import { setTimeout as sleep } from 'node:timers/promises'
import path from 'node:path'
import { apiClient, type Answer } from './apiClient.ts'
import { balancer } from './balancer.ts'
import { nginxBalancer } from './nginxBalancer.ts'
import { formOf, pdfDocument } from './files.ts'
import { followStream } from './followStream.ts'
import { registerClient } from './people.ts'
import type { Platform } from './platform.ts'
import { serverEnvironment, spawnServer } from './spawnServer.ts'
import { freePort } from './spawnStart.ts'
import { until } from './until.ts'

export type Counts = {
  requests: number
  /** What did not end as it does on a calm day: its status, or that the connection broke. */
  lost: string[]
  restarts: number
  written: number
  /** The writes that the database has, and those that the stream sent, each once. */
  kept: number
  told: number
  toldTwice: number
  streams: number
}

const pollMs = 200
/** Several polls long, as docs/deployment.md asks for. */
const delaySeconds = 2

type RollingRestartArgs = {
  platform: Platform
  rounds: number
  workers: number
  /** The program, where nginx is to be the balancer. */
  nginx?: string | undefined
}

/** Two replicas behind a balancer under steady load are restarted in turn, each `rounds` times, by SIGTERM. */
export async function rollingRestart({ platform, rounds, workers, nginx }: RollingRestartArgs): Promise<Counts> {
  const client = await registerClient(platform)
  const project = (await client.post('/projects/submit', { name: 'A shop', description: 'For a test' })).body.doc.id
  const pdf = await pdfDocument()
  const databaseUrl = platform.environment()['DATABASE_URL'] ?? ''
  const ports = [String(await freePort()), String(await freePort())]
  const start = (port: string) =>
    spawnServer({
      env: {
        ...serverEnvironment({ databaseUrl, dataDir: path.join(platform.dataDir, `replica-${port}`) }),
        MEDIA_DIR: path.join(platform.dataDir, 'media'),
        PORT: port,
        SHUTDOWN_DELAY_SECONDS: String(delaySeconds),
      },
    })
  const replicas = await Promise.all(ports.map(start))
  const targets = ports.map((port) => `http://127.0.0.1:${port}`)
  const front = await (nginx === undefined ? balancer({ targets, pollMs }) : nginxBalancer({ program: nginx, targets }))
  const admin = apiClient({ url: front.url, token: platform.admin.token })
  const person = apiClient({ url: front.url, token: client.token })
  const stream = followStream({ urlOf: () => front.url, token: client.token ?? '' })
  const counts: Counts = { requests: 0, lost: [], restarts: 0, written: 0, kept: 0, told: 0, toldTwice: 0, streams: 0 }
  const written: string[] = []
  let isOver = false

  const expectStatus = async (what: string, status: number, request: () => Promise<Answer>) => {
    counts.requests += 1
    const answer = await request().catch((error: unknown) => String(error))
    if (typeof answer !== 'string' && answer.status === status) return answer
    counts.lost.push(
      `${what}: ${typeof answer === 'string' ? answer : `${answer.status} ${answer.bytes.toString().slice(0, 200)}`}`,
    )
    return undefined
  }
  const work = async (worker: number) => {
    for (let time = 0; !isOver; time += 1) {
      await expectStatus('a list', 200, () => person.get('/projects'))
      const content = `Message ${worker}.${time}`
      const sent = await expectStatus('a message', 201, () => admin.post('/messages', { project, content }))
      if (sent) written.push(sent.body.doc.id)
      await expectStatus('a PATCH', 200, () => admin.patch(`/projects/${project}`, { timeline: content }))
      const file = { bytes: pdf, name: `file-${worker}-${time}.pdf`, type: 'application/pdf' }
      await expectStatus('an upload', 201, () => person.post('/files/upload', formOf({ file })))
    }
  }

  try {
    await until(() => fetch(`${front.url}/api/health`).then(({ status }) => status === 200))
    await until(() => stream.isOpen(), { what: 'The stream' })
    const working = Array.from({ length: workers }, (_, worker) => work(worker))
    await until(() => counts.requests > workers * 4, { what: 'The load' })
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, port] of ports.entries()) {
        await replicas[place]?.stop()
        replicas[place] = await start(port)
        counts.restarts += 1
        // The other may go only when the balancer has found this one.
        await until(() => front.reaches(`http://127.0.0.1:${port}`), { what: 'The restarted replica' })
      }
    }
    isOver = true
    await Promise.all(working)
    const told = () => stream.events().flatMap(({ event, data }) => (event === 'message' ? [String(data['id'])] : []))
    await until(() => new Set(told()).size >= written.length, { what: 'The events of all messages' })
    await sleep(100)
    const { rows } = await platform.db.query('SELECT count(*)::int AS kept FROM messages WHERE id = ANY($1)', [written])
    counts.written = written.length
    counts.kept = rows[0].kept
    counts.told = new Set(told()).size
    counts.toldTwice = told().length - new Set(told()).size
    counts.streams = stream.connections()
    return counts
  } finally {
    isOver = true
    stream.stop()
    await front.close()
    await Promise.all(replicas.map((replica) => replica.stop()))
  }
}
