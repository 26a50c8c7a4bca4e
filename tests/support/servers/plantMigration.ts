import { registerHooks } from 'node:module'

// A server that is started with this is of a later version: it has one migration more, which rewrites every
// row of `number_series` and then wants the table `company`.

const planted = `
import { sql } from '@payloadcms/db-postgres'
migrations.push({
  name: '29991231_235959_later',
  up: ({ db }) => db.execute(sql\`
    ALTER TABLE "number_series" ADD COLUMN "later" varchar;
    UPDATE "number_series" SET "later" = 'done';
    ALTER TABLE "company" ADD COLUMN "later" varchar;\`),
  down: () => undefined,
})
`

registerHooks({
  load: (url, context, nextLoad) => {
    const loaded = nextLoad(url, context)
    if (!url.endsWith('/src/migrations/index.ts')) return loaded
    // Source that Node reads is bytes or text.
    const text =
      typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source ?? undefined)
    return { ...loaded, source: text + planted }
  },
})
