import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { draft, newProject } from '../support/money.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { seededRandom } from '../support/seededRandom.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

/** A rule of the database that is checked at COMMIT, after the number was taken: these invoices roll back. */
const failAtCommit = `
  CREATE TABLE doomed (invoice_id uuid PRIMARY KEY);
  CREATE FUNCTION fail_doomed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.invoice_number IS NOT NULL AND EXISTS (SELECT 1 FROM doomed WHERE invoice_id = NEW.id)
        THEN RAISE EXCEPTION 'rolled back on purpose'; END IF;
      RETURN NULL;
    END $$;
  CREATE CONSTRAINT TRIGGER fail_doomed AFTER UPDATE ON invoices DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION fail_doomed()`

test('200 invoices issued at once, a third of them rolled back at random: no gap, no duplicate number', async () => {
  const random = seededRandom(200)
  const project = await newProject(await registerClient(platform))
  const ids: string[] = []
  for (let count = 0; count < 200; count += 1) ids.push((await draft({ platform, project })).id)
  const doomed = ids.filter(() => random.integer(0, 2) === 0)
  await platform.db.query(failAtCommit)
  await platform.db.query('INSERT INTO doomed SELECT unnest($1::uuid[])', [doomed])

  const send = (id: string) => platform.admin.put(`/payments/invoices/${id}/send`)
  const answers = await Promise.all(ids.map(send))
  const sent = answers.filter(({ status }) => status === 200)
  expect(sent).toHaveLength(200 - doomed.length)
  expect(answers.filter(({ status }) => status >= 500)).toHaveLength(doomed.length)
  await expectNumbers(sent.length)
  const { rows } = await platform.db.query(
    `SELECT count(*)::int AS count FROM invoices WHERE id = ANY($1::uuid[]) AND status = 'draft' AND invoice_number IS NULL AND issued_at IS NULL`,
    [doomed],
  )
  expect(rows[0].count).toBe(doomed.length)

  await platform.db.query('DROP TRIGGER fail_doomed ON invoices; DROP FUNCTION fail_doomed; DROP TABLE doomed')
  expect(new Set((await Promise.all(doomed.map(send))).map(({ status }) => status))).toEqual(new Set([200]))
  await expectNumbers(200)
})

/** Every number from 1 to `count` is taken, and none twice. */
async function expectNumbers(count: number): Promise<void> {
  const { rows } = await platform.db.query(
    'SELECT invoice_number AS number FROM invoices WHERE invoice_number IS NOT NULL',
  )
  const year = new Date().getUTCFullYear()
  const wanted = Array.from({ length: count }, (_, index) => `INV-${year}-${String(index + 1).padStart(5, '0')}`)
  expect(rows.map(({ number }) => number).sort()).toEqual(wanted)
}
