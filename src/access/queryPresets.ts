import type { Access, Config } from 'payload'
import { labelFor } from '../i18n/translator.ts'

const byAdmins: Access = ({ req }) => req.user?.role === 'admin'

/** Filters and columns that admins save for themselves or for each other. Nobody else has any. */
export const queryPresets: NonNullable<Config['queryPresets']> = {
  access: { create: byAdmins, read: byAdmins, update: byAdmins, delete: byAdmins },
  constraints: {},
  labels: { singular: labelFor('savedViews.singular'), plural: labelFor('savedViews.plural') },
}
