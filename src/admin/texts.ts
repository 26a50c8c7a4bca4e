/** What the panel's own buttons say. Everything else in the panel is Payload's. */
const english = {
  lost: 'The platform could not be reached. Look at the document again before you repeat this.',
  runAgain: 'Run again',
  runAgainHint: 'Its object is asked for at Stripe anew. What is booked already is not booked twice.',
  runsAgain: 'The event is handled again.',
  runsAlready: 'The event is handled already.',
  decide: 'What becomes of the money?',
  decided: 'The decision is recorded.',
  note: 'Note',
  reference: 'Reference of the transfer',
  method: 'How it was paid out',
  methods: { bank_transfer: 'Bank transfer', cash: 'Cash', other: 'Another way' },
  resolutions: {
    refund: { label: 'Refund', meaning: 'Stripe gives the money back to the card that it came from.' },
    keep: { label: 'Keep as credit', meaning: 'The money stays, as the client’s credit.' },
    pay_out: { label: 'Was paid out', meaning: 'The client got the money in another way, and the books say so.' },
    dismiss: { label: 'Only note it', meaning: 'No money moves and nothing is booked. The review is closed.' },
  },
  refusals: {
    illegal_transition: 'This does not fit the money, or it was decided meanwhile.',
    refund_refused: 'Stripe refuses this refund. The review stays open.',
    unavailable: 'Stripe does not answer. The same decision may be repeated: it moves the money once.',
  },
}

type Texts = typeof english

const arabic: Texts = {
  lost: 'تعذر الوصول إلى المنصة. راجع المستند قبل إعادة المحاولة.',
  runAgain: 'تشغيل مرة أخرى',
  runAgainHint: 'يُطلب الكائن من Stripe من جديد، وما قُيّد سابقًا لا يُقيّد مرتين.',
  runsAgain: 'تجري معالجة الحدث مرة أخرى.',
  runsAlready: 'تجري معالجة الحدث بالفعل.',
  decide: 'ما مصير هذا المبلغ؟',
  decided: 'تم تسجيل القرار.',
  note: 'ملاحظة',
  reference: 'مرجع التحويل',
  method: 'طريقة الدفع',
  methods: { bank_transfer: 'تحويل بنكي', cash: 'نقدًا', other: 'طريقة أخرى' },
  resolutions: {
    refund: { label: 'إعادة المبلغ', meaning: 'يعيد Stripe المبلغ إلى البطاقة التي جاء منها.' },
    keep: { label: 'إبقاؤه رصيدًا', meaning: 'يبقى المبلغ رصيدًا للعميل.' },
    pay_out: { label: 'تم دفعه', meaning: 'استلم العميل المبلغ بطريقة أخرى، وتُسجَّل في الدفاتر.' },
    dismiss: { label: 'تدوين فقط', meaning: 'لا يتحرك أي مبلغ ولا يُقيّد شيء. تُغلق المراجعة.' },
  },
  refusals: {
    illegal_transition: 'هذا القرار لا يناسب هذا المبلغ، أو تم اتخاذ قرار آخر.',
    refund_refused: 'يرفض Stripe إعادة المبلغ. تبقى المراجعة مفتوحة.',
    unavailable: 'لا يستجيب Stripe. يمكن تكرار القرار نفسه: يتحرك المبلغ مرة واحدة فقط.',
  },
}

export function textsFor(language: string): Texts {
  return language.startsWith('ar') ? arabic : english
}
