import type { PayloadRequest } from 'payload'

/** One kind of cleaning. Answers how much it has deleted, or in a dry run would delete, of what was over before `before`. */
export type Cleaner = (args: { req: PayloadRequest; before: Date; isDryRun: boolean }) => Promise<number>
