// `npm run vault-proof -- --images N`: the proof that identity images lie nowhere as they are, with more images than `npm test` has time for.
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { images: { type: 'string', default: '1000' } } })
process.env.VAULT_PROOF_IMAGES = values.images
process.argv.splice(2, process.argv.length, 'tests/http/vaultProof.test.ts')
await import('./test.mjs')
