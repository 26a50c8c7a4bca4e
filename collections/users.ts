import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { mount } from '../src/http/defineEndpoint.ts'
import { closedNativeAuth } from '../endpoints/users/closedNativeAuth.ts'
import { userEndpoints } from '../endpoints/users/index.ts'
import { closeNativeAuth } from '../hooks/users/closeNativeAuth.ts'
import { checkNewUser } from '../hooks/users/checkNewUser.ts'
import { hideOthers } from '../hooks/users/hideOthers.ts'
import { tellNewUser } from '../hooks/users/tellNewUser.ts'
import { endSessionOnLogout } from '../hooks/users/endSessionOnLogout.ts'
import { byAdmins, byNobody } from '../src/access/fieldAccess.ts'
import { sessionStrategy } from '../src/workflows/auth/sessionStrategy.ts'
import { env } from '../src/env.ts'
import { accountLifecycle } from '../src/domain/lifecycles/account.ts'
import { isWebAddress } from '../src/domain/isWebAddress.ts'
import { isTimezone } from '../src/domain/timezones.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { serverPart } from '../src/fields/shownElsewhere.ts'
import { statusField } from '../src/fields/statusField.ts'
import { systemField } from '../src/fields/systemField.ts'
import { accessTokenSeconds } from '../src/domain/sessions.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

export const users: CollectionConfig = defineCollection({
  slug: 'users',
  labels: { singular: { en: 'User', ar: 'مستخدم' }, plural: { en: 'Users', ar: 'المستخدمون' } },
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: ['displayName', 'company', 'role', 'status', 'identityStatus', 'lastLoginAt', 'createdAt'],
    listSearchableFields: ['displayName', 'company', 'phone'],
    group: groups.people,
  },
  auth: {
    tokenExpiration: accessTokenSeconds,
    useSessions: false,
    // A page's script cannot read the cookie, and does not learn the token by asking who is signed in.
    removeTokenFromResponses: true,
    maxLoginAttempts: 0,
    strategies: [{ name: 'session', authenticate: sessionStrategy }],
    cookies: { sameSite: 'Lax', secure: env.backendUrl.startsWith('https:') },
  },
  indexes: [{ fields: ['role', 'createdAt'] }, { fields: ['status', 'createdAt'] }],
  endpoints: [...closedNativeAuth, ...mount({ base: '/users', endpoints: userEndpoints })],
  hooks: {
    beforeOperation: [closeNativeAuth, hideOthers],
    beforeValidate: [checkNewUser],
    afterChange: [tellNewUser],
    afterLogout: [endSessionOnLogout],
  },
  fields: [
    actionsField('UserActions'),
    { name: 'email', type: 'email', required: true, unique: true, index: true, access: { update: byNobody } },
    {
      type: 'row',
      fields: [
        { name: 'firstName', type: 'text', required: true, maxLength: 100 },
        { name: 'lastName', type: 'text', required: true, maxLength: 100 },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'company', type: 'text', maxLength: 200 },
        { name: 'phone', type: 'text', maxLength: 40 },
        { name: 'website', type: 'text', maxLength: 300, validate: isWebsite },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'billingAddress', type: 'textarea', maxLength: 1000 },
        { name: 'taxNumber', type: 'text', maxLength: 100 },
      ],
    },
    { name: 'bio', type: 'textarea', maxLength: 2000 },
    {
      type: 'row',
      fields: [
        { name: 'timezone', type: 'text', defaultValue: 'UTC', maxLength: 64, validate: isKnownTimezone },
        {
          name: 'locale',
          type: 'select',
          defaultValue: 'en',
          options: [
            { label: 'English', value: 'en' },
            { label: 'العربية', value: 'ar' },
          ],
        },
      ],
    },
    {
      name: 'notificationPreferences',
      type: 'group',
      fields: [
        { name: 'email', type: 'checkbox', defaultValue: true },
        { name: 'messages', type: 'checkbox', defaultValue: true },
        { name: 'projects', type: 'checkbox', defaultValue: true },
        { name: 'payments', type: 'checkbox', defaultValue: true },
        { name: 'broadcasts', type: 'checkbox', defaultValue: true },
      ],
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'client',
      options: [
        { label: { en: 'Admin', ar: 'مدير' }, value: 'admin' },
        { label: { en: 'Client', ar: 'عميل' }, value: 'client' },
      ],
      access: { create: byAdmins, update: byNobody },
      saveToJWT: false,
      admin: { position: 'sidebar' },
    },
    statusField(accountLifecycle),
    // Written by the database from name and email, whoever changes them.
    systemField({
      name: 'displayName',
      type: 'text',
      access: { read: byAdmins },
      admin: {
        components: {
          Field: '/src/admin/parts/Nothing.tsx#Nothing',
          Cell: '/src/admin/parts/PersonCell.tsx#PersonCell',
        },
      },
    }),
    systemField({ name: 'statusReason', type: 'text', admin: { position: 'sidebar' } }),
    systemField({ name: 'emailVerifiedAt', type: 'date', admin: { position: 'sidebar' } }),
    {
      name: 'identityStatus',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'not_submitted',
      options: optionsOf(['not_submitted', 'pending', 'verified', 'rejected']),
      access: { create: byNobody, update: byNobody },
      admin: { readOnly: true, position: 'sidebar' },
    },
    systemField({
      name: 'avatar',
      type: 'json',
      typescriptSchema: [
        () => ({
          type: ['object', 'null'],
          additionalProperties: false,
          required: ['small', 'medium', 'large'],
          properties: { small: { type: 'string' }, medium: { type: 'string' }, large: { type: 'string' } },
        }),
      ],
      admin: { hidden: true, description: 'Storage keys of the three sizes.' },
    }),
    systemField({ name: 'lastLoginAt', type: 'date', admin: { position: 'sidebar' } }),
    serverPart({ name: 'sheet', component: 'PersonSheet' }),
    systemField({ name: 'stripeCustomerId', type: 'text', hidden: true, admin: { hidden: true } }),
    // Made by whoever knew the address, and not proven since: the account is nobody's yet.
    systemField({ name: 'isUnclaimed', type: 'checkbox', defaultValue: false, hidden: true, admin: { hidden: true } }),
    systemField({
      name: 'unconfirmedProfile',
      type: 'json',
      typescriptSchema: [() => ({ type: ['object', 'null'], additionalProperties: true })],
      admin: { hidden: true, description: 'What was known of the account before the address was proven.' },
    }),
    systemField({ name: 'knownDevicesFrom', type: 'date', hidden: true, admin: { hidden: true } }),
  ],
})

function isWebsite(value: unknown): true | string {
  if (value === null || value === undefined || value === '') return true
  return (typeof value === 'string' && isWebAddress(value)) || 'A web address starts with http:// or https://.'
}

function isKnownTimezone(value: unknown): true | string {
  if (value === null || value === undefined) return true
  return (typeof value === 'string' && isTimezone(value)) || 'This is not a time zone of the IANA database.'
}
