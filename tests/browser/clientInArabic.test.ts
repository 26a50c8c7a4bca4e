import { afterAll, beforeAll, describe, test } from '@jest/globals'
import { startBothSides, tellBothSides, type Stage } from '../support/bothSides.ts'
import { chromiumPath, warnWithoutChromium } from '../support/browser.ts'
import { drawSignature } from '../support/drawSignature.ts'
import { onPhone } from '../support/portalPages.ts'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('a client in the portal, the agency in the panel', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await startBothSides()
  })
  afterAll(() => stage?.stop())

  test('the client’s side in Arabic, on a phone', async () => {
    await tellBothSides(stage, {
      page: await onPhone(stage.panel.browser),
      person: { firstName: 'نورة', lastName: 'البلوشية', email: 'noura@people.example' },
      project: { name: 'متجر الكتب', description: 'كتب قديمة' },
      sign: async (page) => {
        await page.click('text=رسم التوقيع')
        await drawSignature(page)
      },
      words: {
        thanks: 'شكرًا',
        saved: 'تم حفظ كلمة المرور',
        plan: 'خطة الدفع',
        underReview: 'قيد المراجعة',
        verified: 'تم التحقق',
        consent: 'حدّد المربع لتتمكن من التوقيع.',
        signed: 'تنزيل الأدلة',
        received: 'استلمنا دفعتك.',
        paid: 'مدفوعة',
        question: 'متى نبدأ؟',
      },
    })
  })
})
