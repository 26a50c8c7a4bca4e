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

// The formats are from the PostgreSQL manual, Drizzle and V8; the planted words are a user's input.
test.each([
  ['22P02', 'invalid input syntax for type uuid: "planted@private.example"', 'invalid input syntax for type uuid: "…"'],
  ['22P02', 'invalid input value for enum color: "planted words"', 'invalid input value for enum color: "…"'],
  ['22008', 'date/time field value out of range: "planted"', 'date/time field value out of range: "…"'],
  ['22003', 'value "99999planted" is out of range for type integer', 'value "…" is out of range for type integer'],
  ['42601', 'syntax error at or near "planted"', 'syntax error at or near "…"'],
  [
    '23505',
    'duplicate key value violates unique constraint "a_key"',
    'duplicate key value violates unique constraint "a_key"',
  ],
  [
    '',
    `Failed query: select * from a where b ->> 'c' = 'planted''s' limit $1\nparams: planted`,
    "Failed query: select * from a where b ->> '?' = '?' limit $1",
  ],
  ['', `Unexpected token 'p', ..."password":planted words"... is not valid JSON`, 'This is not valid JSON'],
  ['', 'No account with planted.one+x@private.example', 'No account with [address]'],
])('an error of code %s keeps what it says and loses what was typed: %s', (code, said, logged) => {
  for (const log of ['alone', 'in an object', 'with a message', 'as a text'] as const) {
    const { logger, text } = capture()
    const error = Object.assign(
      new Error(said),
      code !== '' && { code, detail: 'Key (a)=(planted) exists.', where: 'planted' },
    )
    if (log === 'alone') logger.error(error)
    if (log === 'in an object') logger.error({ err: error })
    if (log === 'with a message') logger.error({ err: error }, 'it failed')
    if (log === 'as a text') logger.error(code === '22003' || code === '42601' ? 'it failed' : said)
    expect(text()).not.toContain('planted')
    const line = JSON.parse(text()) as { err?: { message: string } }
    if (log !== 'as a text') expect(line.err?.message).toBe(logged)
  }
})

test('a failed query of any length is one line of bounded length', () => {
  const { logger, text } = capture()
  logger.error(new Error(`Failed query: select ${'"a_column", '.repeat(5_000)}\nparams: ${'x,'.repeat(50_000)}`))
  expect(text().trim().split('\n')).toHaveLength(1)
  expect(text().length).toBeLessThan(5_000)
})

test('a log line without a message takes its error’s, without values and bounded', () => {
  const failed = () => new Error(`Failed query: select ${'$1, '.repeat(50_000)}\nparams: someone@private.example`)
  const named = new Error('Failed query: select $1\nparams: someone@private.example')
  for (const log of [
    (logger: ReturnType<typeof createLogger>) => logger.error({ err: failed() }),
    (logger: ReturnType<typeof createLogger>) => logger.error(failed()),
    (logger: ReturnType<typeof createLogger>) => logger.child({ source: 'payload' }).error({ err: named }),
  ]) {
    const { logger, text } = capture()
    log(logger)
    expect(text()).not.toContain('private.example')
    expect(text().length).toBeLessThan(10_000)
    const line = JSON.parse(text()) as { msg: string; err: { message: string } }
    expect(line.msg).toMatch(/^Failed query: select \$1/)
    expect(line.msg).toBe(line.err.message)
  }
  const { logger, text } = capture()
  logger.error({ err: named, msg: 'as it was said' })
  expect(JSON.parse(text())).toMatchObject({ msg: 'as it was said' })
})
