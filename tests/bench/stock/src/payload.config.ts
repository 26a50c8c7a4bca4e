import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { Messages } from './collections/Messages.ts'
import { Milestones } from './collections/Milestones.ts'
import { Projects } from './collections/Projects.ts'
import { Users } from './collections/Users.ts'

// What create-payload-app writes with Postgres, and four collections.
export default buildConfig({
  admin: { user: Users.slug },
  collections: [Users, Projects, Milestones, Messages],
  editor: lexicalEditor(),
  secret: process.env['PAYLOAD_SECRET'] ?? '',
  db: postgresAdapter({ pool: { connectionString: process.env['DATABASE_URL'] ?? '' } }),
  sharp,
  plugins: [],
})
