import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { download } from './download.ts'
import { info } from './info.ts'
import { link } from './link.ts'
import { open } from './open.ts'
import { remove } from './remove.ts'
import { upload } from './upload.ts'

/** The contract's rows under `/api/files`. */
export const fileEndpoints: PlatformEndpoint[] = [upload, download, info, link, open, remove]
