import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { addMilestone } from './addMilestone.ts'
import { changeStatus } from './changeStatus.ts'
import { completeMilestone } from './completeMilestone.ts'
import { confirm } from './confirm.ts'
import { confirmOwn } from './confirmOwn.ts'
import { getOne } from './getOne.ts'
import { list } from './list.ts'
import { listFiles } from './listFiles.ts'
import { addFile } from './addFile.ts'
import { removeFile } from './removeFile.ts'
import { listMilestones } from './listMilestones.ts'
import { listTypes } from './listTypes.ts'
import { reorderMilestones } from './reorderMilestones.ts'
import { stats } from './stats.ts'
import { submit } from './submit.ts'
import { unconfirmed } from './unconfirmed.ts'

/** The contract's rows under `/api/projects`. */
export const projectEndpoints: PlatformEndpoint[] = [
  list,
  listTypes,
  submit,
  confirm,
  unconfirmed,
  confirmOwn,
  stats,
  getOne,
  changeStatus,
  listMilestones,
  addMilestone,
  reorderMilestones,
  completeMilestone,
  listFiles,
  addFile,
  removeFile,
]
