import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { mount } from '../src/http/defineEndpoint.ts'
import { closedNativeAuth } from '../endpoints/users/closedNativeAuth.ts'
import { userEndpoints } from '../endpoints/users/index.ts'
import { closeNativeAuth } from '../hooks/users/closeNativeAuth.ts'
import { checkNewUser } from '../hooks/users/checkNewUser.ts'
import { hideOthers } from '../hooks/users/hideOthers.ts'
import { inviteNewUser } from '../hooks/users/inviteNewUser.ts'
import { cleanPrintedFields } from '../hooks/shared/cleanPrintedFields.ts'
import { byAdmins, byNobody } from '../src/access/fieldAccess.ts'
import { labelFor } from '../src/i18n/translator.ts'
import { languageOptions } from '../src/fields/languageOptions.ts'
import { signOut } from '../src/workflows/auth/signOut.ts'
import { sessionStrategy } from '../src/workflows/auth/sessionStrategy.ts'
import { env } from '../src/env.ts'
import { accountLifecycle } from '../src/domain/lifecycles/account.ts'
import { isWebAddress } from '../src/lib/isWebAddress.ts'
import { isTimezone } from '../src/lib/isTimezone.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { serverPart } from '../src/fields/serverField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { systemField } from '../src/fields/systemField.ts'
import { accessTokenSeconds } from '../src/domain/accounts/sessions.ts'
import { defineCollection } from './defineCollection.ts'
import { problem } from '../src/i18n/problem.ts'

/** Nowhere in the panel, not even among the columns of the list. */
const hidden = { hidden: true, disableListColumn: true, disableListFilter: true }
const printedOfUser = ['firstName', 'lastName', 'company', 'billingAddress', 'taxNumber']

export const users: CollectionConfig = defineCollection({
  slug: 'users',
  labels: { singular: labelFor('collections.users.singular'), plural: labelFor('collections.users.plural') },
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: ['displayName', 'company', 'role', 'status', 'identityStatus', 'lastLoginAt', 'createdAt'],
    listSearchableFields: ['displayName', 'company', 'phone'],
    // Its two parts, clients and team, have links of their own in the menu.
    group: false,
  },
  auth: {
    tokenExpiration: accessTokenSeconds,
    useSessions: false,
    // A page's script cannot read the cookie, and does not get the token from `me` either.
    removeTokenFromResponses: true,
    maxLoginAttempts: 0,
    strategies: [{ name: 'session', authenticate: sessionStrategy }],
    cookies: { sameSite: 'Lax', secure: env.backendUrl.startsWith('https:') },
  },
  indexes: [{ fields: ['role', 'createdAt'] }, { fields: ['status', 'createdAt'] }],
  endpoints: [...closedNativeAuth, ...mount({ base: '/users', endpoints: userEndpoints })],
  hooks: {
    beforeOperation: [closeNativeAuth, hideOthers],
    beforeValidate: [checkNewUser, cleanPrintedFields(printedOfUser)],
    afterChange: [inviteNewUser],
    // Payload's own logout (GraphQL) ends the session as ours does.
    afterLogout: [({ req }) => (req.user ? signOut({ req, user: req.user }) : undefined)],
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
          options: languageOptions,
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
      options: optionsOf(['admin', 'client']),
      access: { create: byAdmins, update: byNobody },
      saveToJWT: false,
      admin: { position: 'sidebar' },
    },
    statusField(accountLifecycle),
    // Written by the database from name and email, whichever code changes them.
    systemField({
      name: 'displayName',
      type: 'text',
      access: { read: byAdmins },
      admin: {
        components: {
          Field: '/src/admin/parts/HiddenField.tsx#HiddenField',
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
      admin: hidden,
    }),
    systemField({ name: 'lastLoginAt', type: 'date', admin: { position: 'sidebar' } }),
    // Since when the account waits for its owner to set the first password. Empty once it has one.
    systemField({ name: 'invitedAt', type: 'date', admin: { position: 'sidebar' } }),
    serverPart({ name: 'sheet', component: 'PersonSheet' }),
    systemField({ name: 'stripeCustomerId', type: 'text', hidden: true, admin: { hidden: true } }),
    // Created by someone who knew the address, which is not verified yet: the account belongs to no one.
    systemField({ name: 'isUnclaimed', type: 'checkbox', defaultValue: false, hidden: true, admin: { hidden: true } }),
    // What was known of the account before the address was verified.
    systemField({
      name: 'unconfirmedProfile',
      type: 'json',
      typescriptSchema: [() => ({ type: ['object', 'null'], additionalProperties: true })],
      admin: hidden,
    }),
    systemField({ name: 'knownDevicesFrom', type: 'date', hidden: true, admin: { hidden: true } }),
  ],
})

function isWebsite(value: unknown): true | string {
  if (value === null || value === undefined || value === '') return true
  return (typeof value === 'string' && isWebAddress(value)) || problem('invalid_format.web_address')
}

function isKnownTimezone(value: unknown): true | string {
  if (value === null || value === undefined) return true
  return (typeof value === 'string' && isTimezone(value)) || problem('invalid_format.time_zone')
}
