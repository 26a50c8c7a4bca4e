import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generateTypes } from 'payload/node'

export const typesFile = 'src/payload-types.ts'

/** The types of all collections as Payload generates them. */
export async function typesText({ config, folder }) {
  const file = path.join(folder, 'types.ts')
  process.env.PAYLOAD_TS_OUTPUT_PATH = file
  await generateTypes(config, { log: false })
  return readFileSync(file, 'utf8')
}
