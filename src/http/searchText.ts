import { z } from 'zod'
import { queryLimits } from './queries/queryLimits.ts'
import { problem } from '../i18n/problem.ts'

/** Search text: each word becomes a condition on every searched field. */
export const searchText = z
  .string()
  .max(200)
  .refine(
    (text) => text.trim().split(/\s+/).length <= queryLimits.words,
    problem('too_long.words', { maximum: queryLimits.words }),
  )
