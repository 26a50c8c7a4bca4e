import { z } from 'zod'
import { queryLimits } from '../domain/queryLimits.ts'

/** What is searched for: each word becomes a condition on every field that is searched in. */
export const searchText = z
  .string()
  .max(200)
  .refine((text) => text.trim().split(/\s+/).length <= queryLimits.words, {
    error: `At most ${queryLimits.words} words can be searched for.`,
  })
