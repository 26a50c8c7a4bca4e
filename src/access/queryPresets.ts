import type { Access, Config } from 'payload'

const byAdmins: Access = ({ req }) => req.user?.role === 'admin'

/** Filters and columns that admins save for themselves or for each other. For everybody else there are none. */
export const queryPresets: NonNullable<Config['queryPresets']> = {
  access: { create: byAdmins, read: byAdmins, update: byAdmins, delete: byAdmins },
  constraints: {},
  labels: {
    singular: { en: 'View', ar: 'عرض' },
    plural: { en: 'Views', ar: 'العروض' },
  },
}
