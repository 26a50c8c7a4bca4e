import type { BookCheck } from './bookCheck.ts'

export const contractChecks: BookCheck[] = [
  {
    name: 'no more is asked for under a contract than it is worth',
    text: `
      SELECT c.contract_number AS subject, 'amount: ' || c.amount || ', asked for: ' || sum(p.amount) || ' ' || c.currency AS says
        FROM contracts c JOIN payments p ON p.contract_id = c.id AND p.status <> 'cancelled'
       GROUP BY c.id HAVING sum(p.amount) > c.amount`,
  },
  {
    name: 'a payment is of the client and in the currency of its contract',
    text: `
      SELECT p.id::text AS subject, p.currency || ', the contract: ' || c.currency AS says
        FROM payments p JOIN contracts c ON c.id = p.contract_id WHERE p.currency <> c.currency OR p.client_id <> c.client_id`,
  },
]
