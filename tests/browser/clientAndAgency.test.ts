import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBothSides, tellBothSides, type Stage } from '../support/bothSides.ts'
import { chromiumPath, warnWithoutChromium } from '../support/browser.ts'
import { fill, onDesktop } from '../support/portalPages.ts'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('a client in the portal, the agency in the panel', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await startBothSides()
  })
  afterAll(() => stage?.stop())

  test('from a stranger’s project to a paid invoice, in English on a desktop', async () => {
    await tellBothSides(stage, {
      page: await onDesktop(stage.panel.browser),
      person: { firstName: 'Omar', lastName: 'Said', email: 'omar.said@people.example' },
      project: { name: 'A shop for old books', description: 'Two thousand titles.' },
      sign: (page) => fill(page, { typedName: 'Omar Said' }),
      words: {
        thanks: 'Thank you',
        saved: 'Your password is saved',
        plan: 'Payment plan',
        underReview: 'Under review',
        verified: 'Verified',
        consent: 'Tick the box to sign.',
        signed: 'Download evidence',
        received: 'We have received your payment.',
        paid: 'Paid',
        question: 'When do we start?',
      },
    })
    expect([...stage.double.world.charges.values()].map(({ status }) => status)).toEqual(['succeeded'])
  })
})
