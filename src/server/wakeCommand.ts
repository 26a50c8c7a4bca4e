import pg from 'pg'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'

// `npm run platform -- wake`: ends the quiet mode of a restored copy. It is the platform from its next start on.
try {
  const client = new pg.Client({ connectionString: await findDatabase() })
  await client.connect()
  const { rowCount } = await client.query('DELETE FROM quiet_mode')
  await client.end()
  process.stdout.write(
    rowCount === 1
      ? 'The quiet mode is over. Restart every server of this platform: then mails, Stripe and the jobs that waited go out.\n'
      : 'This platform is not in quiet mode.\n',
  )
  process.exit(0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}
