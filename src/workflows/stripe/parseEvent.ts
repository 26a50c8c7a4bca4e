import { z } from 'zod'
import { now } from '../../adapters/now.ts'

/** Stripe never writes NUL and its like, and Postgres does not store them. */
const word = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x20-\x7e]+$/)

const eventSchema = z.object({
  id: word,
  object: z.literal('event'),
  type: word,
  /** Seconds. */
  created: z.int().min(0).max(99_999_999_999).optional(),
  livemode: z.boolean().optional(),
  api_version: word.nullish(),
  data: z.object({ object: z.object({ id: word.nullish(), object: word.nullish() }) }),
})

/** The stored part of an event: what names it and its object, nothing of the object itself. */
export type StripeEventFacts = {
  eventId: string
  type: string
  /** ISO 8601. */
  occurredAt: string
  livemode: boolean | null
  apiVersion: string | null
  objectType: string | null
  objectId: string | null
}

/**
 * The facts of a Stripe event, or `null` if `value` is none. Only its names are required, because nothing else in it is
 * believed. One without a time is dated now.
 */
export function parseEvent(value: unknown): StripeEventFacts | null {
  const { success, data: event } = eventSchema.safeParse(value)
  if (!success) return null
  return {
    eventId: event.id,
    type: event.type,
    occurredAt: (event.created === undefined ? now() : new Date(event.created * 1000)).toISOString(),
    livemode: event.livemode ?? null,
    apiVersion: event.api_version ?? null,
    objectType: event.data.object.object ?? null,
    objectId: event.data.object.id ?? null,
  }
}
