import { env } from '../env.ts'

type FirstAdmin = { email: string; password: string | undefined }

/** Prints where everything is, for the person who started it. The one-time password stands here once and in no log. */
export function announce(options: { port: number; startedAtMs: number; firstAdmin: FirstAdmin | undefined }): void {
  const { port, startedAtMs, firstAdmin } = options
  const base = env.port === 0 ? `http://localhost:${port}` : env.backendUrl
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
  const lines = [
    `AlphaZee Client Platform is ready on port ${port} (${seconds} s).`,
    ...(env.adminPanel ? [`  Admin panel   ${base}/admin`] : []),
    `  API           ${base}/api`,
    `  API docs      ${base}/api/docs`,
    `  Database      ${env.databaseIsEmbedded ? `embedded, in ${env.dataDir}` : 'DATABASE_URL'}`,
    ...(firstAdmin ? describe(firstAdmin) : []),
  ]
  process.stdout.write(`\n${lines.join('\n')}\n\n`)
}

function describe({ email, password }: FirstAdmin): string[] {
  if (password === undefined) return [`  First admin   ${email}, with the password of ADMIN_PASSWORD`]
  return [`  First admin   ${email}`, `  Password      ${password}   (shown this once; change it after signing in)`]
}
