import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

describe('what the panel asks the API for is closed to clients', () => {
  test('its lists, changes, preferences and saved views', async () => {
    for (const path of [
      '/admin/dashboard',
      '/admin/lists/projects/csv',
      '/admin/changes?entityType=company&since=2026-01-01T00:00:00.000Z',
      '/payload-query-presets',
      '/payload-preferences/nav',
      '/globals/company',
    ]) {
      expect([path, (await client.get(path)).status]).toEqual([path, 403])
      expect([path, (await platform.anyone.get(path)).status]).toEqual([path, 401])
    }
  })

  test('and says so to the panel itself', async () => {
    const access = await client.get('/access')
    expect(access.body.canAccessAdmin).toBeFalsy()
  })
})

describe('a forgotten password', () => {
  test('of an admin who asks in the panel leads back to the panel, and sets one', async () => {
    const { email } = platform.admin.user
    const asked = await platform.anyone.post('/auth/forgot-password', { email, from: 'panel' })
    expect(asked.status).toBe(202)
    const mail = await platform.mail({ to: email, kind: 'reset_password' })
    expect(mail.link).toMatch(/\/admin\/reset-password\?token=/)
    const password = 'correct horse battery 10'
    const set = await platform.anyone.post('/auth/reset-password', { token: mail.token, password })
    expect(set.status).toBe(200)
    platform.admin = await platform.anyone.login({ email, password })
  })

  test('of a client leads to the client’s own site, wherever it was asked', async () => {
    await platform.anyone.post('/auth/forgot-password', { email: client.email, from: 'panel' })
    const mail = await platform.mail({ to: client.email, kind: 'reset_password' })
    expect(mail.link).not.toContain('/admin/')
    await platform.anyone.post('/auth/forgot-password', { email: client.email, from: 'somewhere' })
    const second = await platform.mail({ to: client.email, kind: 'reset_password', after: 1 })
    expect(second.link).toContain('/reset-password?token=')
  })
})
