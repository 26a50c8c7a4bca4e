import { env } from '../env.ts'
import { demoPassword, type DemoClient } from './accounts.ts'
import { heading } from './steps.ts'

type SayWhereToLookArgs = {
  url: string
  admin: { email: string; password: string | undefined }
  clients: readonly DemoClient[]
}

/** Ends the demo with who can sign in where. The admin's password is theirs to know if they were there before. */
export function sayWhereToLook({ url, admin, clients }: SayWhereToLookArgs): void {
  const { email, password } = admin
  heading(
    `Done. Look around at ${url}/admin${password === undefined ? '' : ` as ${email} with the password ${password}`}`,
  )
  if (!env.portal) return
  for (const { email: address, person } of clients)
    process.stdout.write(
      `As ${person.firstName} ${person.lastName} (${person.locale}): ${url}/portal as ${address} with the password “${demoPassword}”\n`,
    )
}
