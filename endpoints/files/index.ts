import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { download } from './download.ts'
import { downloadById } from './downloadById.ts'
import { info } from './info.ts'
import { infoById } from './infoById.ts'
import { link } from './link.ts'
import { linkById } from './linkById.ts'
import { open } from './open.ts'
import { remove } from './remove.ts'
import { removeById } from './removeById.ts'
import { upload } from './upload.ts'

/** The contract's rows under `/api/files`. */
export const fileEndpoints: PlatformEndpoint[] = [
  upload,
  download,
  info,
  link,
  open,
  remove,
  infoById,
  downloadById,
  linkById,
  removeById,
]
