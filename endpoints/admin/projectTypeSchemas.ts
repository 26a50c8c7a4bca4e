import { z } from 'zod'
import { textSchema } from '../../src/http/schemas.ts'

const details = {
  description: textSchema({ max: 2000 }).nullable().exactOptional(),
  icon: textSchema({ max: 100 }).nullable().exactOptional(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'A colour is written as #1a2b3c.')
    .nullable()
    .exactOptional(),
  isActive: z.boolean().exactOptional(),
}

/** A new project type. */
export const newProjectType = z.object({ name: textSchema({ max: 100 }), ...details })

/** The changes of one. Omitted fields stay. */
export const changedProjectType = z.object({ name: textSchema({ max: 100 }).exactOptional(), ...details })
