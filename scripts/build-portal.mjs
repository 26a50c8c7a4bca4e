// Builds the client portal into `.portal`, as `npm start` does by itself. For images and other machines.
import { ensurePortalBuilt } from './lib/ensurePortalBuilt.mjs'

await ensurePortalBuilt()
