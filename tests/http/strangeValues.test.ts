import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPlatform, type Platform } from '../support/platform.ts'

// Values that Payload fails on before it validates them.

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

// hooks/users/checkNewUser.ts
test('an email address that is no text is 400', async () => {
  for (const email of [{}, [], 7, true]) {
    const answer = await platform.admin.post('/users', { email, password: 'correct horse battery 9' })
    expect([email, answer.status]).toEqual([email, 400])
  }
})

// src/http/queries/findWhereExcess.ts
test('a condition without an operator, and one about places, is 400', async () => {
  for (const count of [
    'countContracts(where: { template: null })',
    'countPayloadQueryPresets(where: { where: { intersects: "" } })',
  ]) {
    const answer = await platform.admin.post('/graphql', { query: `{ ${count} { totalDocs } }` })
    expect([count, answer.body.errors?.[0].extensions.code]).toEqual([count, 'validation_failed'])
  }
})
