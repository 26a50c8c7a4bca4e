import type { Purpose } from './runFor.ts'

/** Connections by purpose. Migrations hold a lock with one, write with the second and read with the third. */
export const poolSizes: Record<Purpose, number> = { request: 20, job: 8, migration: 3 }
