import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { change } from './change.ts'
import { create } from './create.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'
import { replay, replayOne } from './replay.ts'
import { rotate } from './rotate.ts'

/** The contract's rows under `/api/admin/webhooks`. */
export const webhookDoors: PlatformEndpoint[] = [list, create, change, remove, rotate, replay, replayOne]
