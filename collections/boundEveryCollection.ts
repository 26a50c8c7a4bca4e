import type { SanitizedConfig } from 'payload'
import { boundQuery } from '../hooks/shared/boundQuery.ts'

/** Gives Payload's own collections the same query limits as ours. */
export function boundEveryCollection(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    if (!hooks.beforeOperation.includes(boundQuery)) hooks.beforeOperation.unshift(boundQuery)
  }
  return config
}
