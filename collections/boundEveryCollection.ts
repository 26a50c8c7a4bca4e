import type { SanitizedConfig } from 'payload'
import { boundQuery } from '../hooks/shared/boundQuery.ts'

/** The collections that Payload makes for itself take no larger queries than ours. */
export function boundEveryCollection(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    if (!hooks.beforeOperation.includes(boundQuery)) hooks.beforeOperation.unshift(boundQuery)
  }
  return config
}
