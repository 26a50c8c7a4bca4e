import { availableParallelism } from 'node:os'
import { shareOfProcess } from './shareOfProcess.ts'

/**
 * So many passwords, images or archives are worked on at once: two, and one on a machine of two cores, so that a flood
 * of them leaves a core for requests and the database.
 */
export const heavyAtOnce = shareOfProcess(Math.min(2, Math.max(1, availableParallelism() - 1)))
