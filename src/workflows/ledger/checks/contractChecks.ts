import { paymentStates } from '../../../domain/lifecycles/payment.ts'
import type { BookCheck } from './bookCheck.ts'

/** A tax of a contract: the part of its net amount, by its place. `before` are the taxes that a compound one includes. */
const weight = (place: number, before: string) => `
  coalesce((taxes -> ${place} ->> 'rateBps')::numeric, ${place === 0 ? 'tax_rate_bps, ' : ''}0) / 10000
  * (1 + CASE WHEN (taxes -> ${place} ->> 'compound')::boolean THEN ${before} ELSE 0 END)`

/** What is paid under each contract in all. Each tax that comes on top is rounded half away from zero. */
const payableText = `
  first AS (SELECT *, ${weight(0, '0')} AS w1 FROM contracts),
  second AS (SELECT *, ${weight(1, 'w1')} AS w2 FROM first),
  third AS (SELECT *, ${weight(2, 'w1 + w2')} AS w3 FROM second),
  payable AS (
    SELECT id, contract_number AS number, currency,
           amount + CASE WHEN tax_mode = 'exclusive' THEN round(amount * w1) + round(amount * w2) + round(amount * w3) ELSE 0 END AS payable
      FROM third)`

export const contractChecks: BookCheck[] = [
  {
    name: 'requests under a contract never exceed its amount with tax',
    text: `
      WITH ${payableText}
      SELECT c.number AS subject, 'to be paid: ' || c.payable || ', requested: ' || sum(p.amount) || ' ' || c.currency AS says
        FROM payable c JOIN payments p ON p.contract_id = c.id AND p.status = ANY($1)
       GROUP BY c.id, c.number, c.payable, c.currency HAVING sum(p.amount) > c.payable`,
    values: [paymentStates.standing],
  },
  {
    name: 'a payment is of the client and in the currency of its contract',
    text: `
      SELECT p.id::text AS subject, p.currency || ', the contract: ' || c.currency AS says
        FROM payments p JOIN contracts c ON c.id = p.contract_id WHERE p.currency <> c.currency OR p.client_id <> c.client_id`,
  },
]
