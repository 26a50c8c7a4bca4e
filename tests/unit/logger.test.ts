import { expect, test } from '@jest/globals'
import { createLogger } from '../../src/adapters/logger.ts'

function capture() {
  const lines: string[] = []
  const logger = createLogger({ level: 'debug', destination: { write: (line: string) => void lines.push(line) } })
  return { logger, text: () => lines.join('') }
}

test('a log line is one JSON object with its level and an ISO time', () => {
  const { logger, text } = capture()
  logger.info({ requestId: 'r1' }, 'hello')
  const line = JSON.parse(text()) as Record<string, unknown>
  expect(line).toMatchObject({ level: 'info', requestId: 'r1', msg: 'hello' })
  expect(String(line['time'])).toMatch(/^\d{4}-\d\d-\d\dT/)
})

test('secrets and personal data never reach the log, however deep they lie', () => {
  const { logger, text } = capture()
  logger.info({
    password: 'hunter2-secret',
    currentPassword: 'hunter3-secret',
    req: {
      headers: {
        authorization: 'Bearer abcdefghijkl-secret',
        cookie: 'payload-token=x-secret',
        'set-cookie': ['y-secret'],
      },
    },
    body: { users: [{ email: 'someone@private.example', firstName: 'Aisha-secret', refreshToken: 'z-secret' }] },
    stripe: { clientSecret: 'pi_secret', signature: 'sig-secret' },
    bytes: Buffer.from('raw-secret'),
  })
  expect(text()).not.toMatch(/secret[^a-z]|private\.example|hunter/)
  expect(text()).toContain('[redacted]')
})

test('tokens in links, bearer credentials and passwords in addresses are cut out of texts', () => {
  const { logger, text } = capture()
  logger.warn(
    { url: '/verify-email?token=abc-123_secret&x=1' },
    'sent https://a.example/?x=1&token=topsecret with Bearer eyJhbGciOi.secret.part to postgres://app:dbsecret@db:5432/x',
  )
  expect(text()).not.toContain('secret')
  expect(text()).toContain('x=1')
  expect(text()).toContain('@db:5432/x')
})

test('an error is logged with type, code, stack and cause, without the values of its query', () => {
  const { logger, text } = capture()
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "users_email_idx"'), {
    code: '23505',
    detail: 'Key (email)=(someone@private.example) already exists.',
  })
  const error = new Error('Failed query: insert into "users" values ($1)\nparams: someone@private.example,hash', {
    cause,
  })
  logger.error({ err: error }, 'failed')
  expect(text()).not.toContain('private.example')
  const line = JSON.parse(text()) as { err: { type: string; stack: string; cause: { code: string } } }
  expect(line.err.type).toBe('Error')
  expect(line.err.stack).toContain('logger.test')
  expect(line.err.cause.code).toBe('23505')
})
