import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { env } from '../env.ts'
import { demoApi } from './demoApi.ts'

const run = promisify(execFile)

type SignInAsAdminArgs = { url: string; run: string }

/** The admin of `ADMIN_EMAIL`, else one created for this run with the operator's command. */
export async function signInAsAdmin({
  url,
  run: name,
}: SignInAsAdminArgs): Promise<{ token: string; email: string; password: string | undefined }> {
  const anyone = demoApi({ url })
  if (env.admin) {
    const session = await anyone.post('/auth/login', env.admin)
    return { token: session.token, email: env.admin.email, password: undefined }
  }
  const email = `demo-admin-${name}@example.com`
  const { stdout } = await run(process.execPath, ['src/server/createAdminCommand.ts', email])
  const password = /Password: (\S+)/.exec(stdout)?.[1]
  if (!password) throw new Error(`The admin could not be created: ${stdout}`)
  const session = await anyone.post('/auth/login', { email, password })
  return { token: session.token, email, password }
}
