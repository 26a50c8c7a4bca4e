import type { UIField } from 'payload'
import { env } from '../env.ts'

/**
 * A link to the document's object in Stripe's dashboard, in the mode of the configured key. Shown only when `idField`
 * has a value; it stores nothing and asks nothing.
 */
export function stripeLinkField({ idField, resource }: { idField: string; resource: 'payments' }): UIField {
  return {
    name: 'stripeLink',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '@payloadcms/plugin-stripe/client#LinkToDoc' },
      custom: {
        isTestKey: env.stripe?.livemode === false,
        nameOfIDField: idField,
        stripeResourceType: resource,
      },
    },
  }
}
