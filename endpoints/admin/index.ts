import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { broadcast } from './broadcast.ts'
import { changeProjectType } from './changeProjectType.ts'
import { createProjectType } from './createProjectType.ts'
import { listProjectTypes } from './listProjectTypes.ts'

/** The contract's rows under `/api/admin`. */
export const adminEndpoints: PlatformEndpoint[] = [listProjectTypes, createProjectType, changeProjectType, broadcast]
