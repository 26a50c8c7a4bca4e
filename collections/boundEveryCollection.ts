import type { SanitizedConfig } from 'payload'
import { boundQuery } from '../hooks/shared/boundQuery.ts'
import { clampList } from '../hooks/shared/clampList.ts'

/** Gives Payload's own collections the same limits for queries and pages as ours. */
export function boundEveryCollection(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    if (!hooks.beforeOperation.includes(boundQuery)) hooks.beforeOperation.unshift(boundQuery, clampList)
  }
  return config
}
