import { missing, Refusal } from './refusal.ts'
import type { Intent, World } from './world.ts'

export function findIntent(world: World, id: string): Intent {
  const intent = world.intents.get(id)
  if (!intent) throw missing({ what: 'payment_intent', id, param: 'intent' })
  return intent
}

export function unexpectedState(intent: Intent, message: string): Refusal {
  return new Refusal(message, { code: 'payment_intent_unexpected_state', payment_intent: structuredClone(intent) })
}
