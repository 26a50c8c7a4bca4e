import type { z } from 'zod'

/** One part of a form, for the documentation: bytes of a file, or a text. */
export type Part = { type: 'file' | 'text'; description: string; required: boolean; values?: readonly string[] }

/** The form that an endpoint reads itself, and the JSON that it takes in its place. */
export type Multipart = { parts: Record<string, Part>; json?: z.ZodType }
