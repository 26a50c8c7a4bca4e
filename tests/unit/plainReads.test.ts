import { describe, expect, test } from '@jest/globals'
import { confirmWithNext, isUnconfirmed, runConfirmed } from '../../src/adapters/database/confirmation.ts'
import { readerOf } from '../../src/adapters/reads/readerOf.ts'
import { valueOf } from '../../src/adapters/reads/valueOf.ts'
import { parsePlainQuery } from '../../src/server/reads/parsePlainQuery.ts'

describe('a plain query', () => {
  test.each([
    ['', {}],
    ['limit=10&page=2', { limit: '10', page: '2' }],
    ['sort=-createdAt%2Cname', { sort: '-createdAt,name' }],
    ['where[name][equals]=a+b%20c', { where: { name: { equals: 'a b c' } } }],
    ['where%5Bclient%5D=1', { where: { client: '1' } }],
    ['where[a][less_than]=2&where[a][greater_than]=1', { where: { a: { less_than: '2', greater_than: '1' } } }],
  ])('%s is read', (search, expected) => {
    expect(parsePlainQuery(search)).toEqual(expected)
  })

  test.each([
    'limit=1&limit=2',
    'draft=true',
    'select[name]=true',
    'where[or][0][name][equals]=a',
    'where[name][equals][]=a',
    'where[name][equals]=a&where[name][equals]=b',
    'where[name]=a&where[name][equals]=b',
    'where[__proto__][equals]=a',
    'where[constructor][equals]=a',
    'where[client.email][equals]=a',
    'where[name][equals]=%ff',
    'limit',
    '&limit=1',
  ])('%s is left to Payload', (search) => {
    expect(parsePlainQuery(search)).toBeNull()
  })

  test('is short', () => {
    expect(parsePlainQuery(`sort=${'a'.repeat(2_000)}`)).toBeNull()
  })
})

describe('a value of a condition', () => {
  test.each([
    ['id', 'no uuid'],
    ['text', 'a\0b'],
    ['text', 'null'],
    ['number', 'seven'],
    ['number', ''],
    ['checkbox', 'yes'],
    ['moment', 'yesterday'],
    ['moment', '2026-13-01'],
  ] as const)('of kind %s is left to Payload: %j', (kind, asked) => {
    expect(valueOf({ asked, kind })).toBeUndefined()
  })

  test('a moment is sent in UTC', () => {
    expect(valueOf({ asked: '2026-11-30T07:00:00+02:00', kind: 'moment' })).toBe('2026-11-30T05:00:00.000Z')
  })
})

test.each([
  ['2026-11-30 07:00:00+00', '2026-11-30T07:00:00.000Z'],
  ['2026-11-30 07:00:00.1+00', '2026-11-30T07:00:00.100Z'],
  ['2026-11-30 07:00:00.123+00', '2026-11-30T07:00:00.123Z'],
  ['2026-11-30 09:00:00.12+02', '2026-11-30T07:00:00.120Z'],
  ['2026-11-30 07:00:00.123456+00', '2026-11-30T07:00:00.123Z'],
])('the moment %s of Postgres is %s', (text, expected) => {
  const read = readerOf({ columnType: 'PgTimestampString' } as Parameters<typeof readerOf>[0])
  expect(read?.(text)).toBe(expected)
})

describe('a request that has to be confirmed', () => {
  const confirmed = (rows: (string | null)[][]) => {
    const req = {}
    const taken: unknown[] = []
    confirmWithNext(req, {
      text: (behind) => `SELECT $${behind + 1}`,
      values: ['session'],
      take: (row) => {
        taken.push(row)
        return row?.[0] === 'live' ? Promise.resolve() : Promise.reject(new Error('not live'))
      },
    })
    const sent: unknown[][] = []
    const run = ({ values }: { values: unknown[] }) => {
      sent.push(values)
      return Promise.resolve(rows)
    }
    return { req, taken, sent, found: () => runConfirmed({ req, text: 'SELECT name', values: ['a'], run }) }
  }

  test('is confirmed by its first statement, which brings the rows too', async () => {
    const { req, sent, found } = confirmed([
      ['live', '7', 't', 'first'],
      ['live', '7', 't', null],
    ])
    expect(isUnconfirmed(req)).toBe(true)
    expect(await found()).toEqual([['first'], [null]])
    expect(isUnconfirmed(req)).toBe(false)
    expect(sent).toEqual([['a', 'session']])
  })

  test('finds nothing when only the confirmation is there', async () => {
    expect(await confirmed([['live', '7', null, null]]).found()).toEqual([])
  })

  test.each([[[['over', '7', 't', 'first']]], [[]]])('gets no row without it: %j', async (rows: string[][]) => {
    await expect(confirmed(rows).found()).rejects.toThrow('not live')
  })
})
