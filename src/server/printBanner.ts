import { env, isQuietMode } from '../env.ts'

export type FirstAdmin = { email: string; password: string | undefined }

/**
 * Prints where everything is, at any log level: in words on a terminal, as lines of JSON in production. The one-time
 * password is printed here once and never logged.
 */
export function printBanner(options: { port: number; startedAtMs: number; firstAdmin: FirstAdmin | undefined }): void {
  const { port, startedAtMs, firstAdmin } = options
  const base = env.port === 0 ? `http://localhost:${port}` : env.backendUrl
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
  const title = `AlphaZee Client Platform is ready on port ${port} (${seconds} s).`
  const places = {
    ...(env.adminPanel && { adminPanel: `${base}/admin` }),
    ...(env.portal && { portal: `${base}/portal` }),
    api: `${base}/api`,
    apiDocs: `${base}/api/docs`,
    database: env.databaseIsEmbedded ? `embedded, in ${env.dataDir}` : 'DATABASE_URL',
    ...(isQuietMode() && { quiet: 'a restored copy: no mail, no Stripe, no jobs, until npm run platform -- wake' }),
  }
  const lines = firstAdmin ? describe(firstAdmin) : []
  if (env.nodeEnv === 'production' && !process.stdout.isTTY) {
    print({ msg: title, ...places })
    // On its own line, so that log collectors can drop it.
    if (firstAdmin) print({ msg: lines.map((line) => line.trim()).join('   '), ...firstAdmin })
    return
  }
  const where = Object.entries(places).map(([name, value]) => `  ${labels[name]?.padEnd(13)} ${value}`)
  process.stdout.write(`\n${[title, ...where, ...lines].join('\n')}\n\n`)
}

const labels: Record<string, string> = {
  adminPanel: 'Admin panel',
  portal: 'Client portal',
  api: 'API',
  apiDocs: 'API docs',
  database: 'Database',
  quiet: 'Quiet mode',
}

function describe({ email, password }: FirstAdmin): string[] {
  if (password === undefined) return [`  First admin   ${email}, with the password of ADMIN_PASSWORD`]
  return [`  First admin   ${email}`, `  Password      ${password}   (shown this once; change it after signing in)`]
}

function print(fields: Record<string, string | undefined>): void {
  const line = { level: 'info', time: new Date().toISOString(), pid: process.pid, ...fields }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
