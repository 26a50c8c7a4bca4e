type Words = { label: string; text: string }

/** Why documents are sent back, as the reviewer chooses it (`label`) and as the client reads it (`text`). */
export const identityReasons: readonly { name: string; en: Words; ar: Words }[] = [
  {
    name: 'blurred',
    en: {
      label: 'Blurred',
      text: 'The picture is blurred. Please photograph the document again, sharp and in good light.',
    },
    ar: { label: 'غير واضحة', text: 'الصورة غير واضحة. يُرجى تصوير الوثيقة مرة أخرى بوضوح وفي إضاءة جيدة.' },
  },
  {
    name: 'cut',
    en: {
      label: 'Cut off',
      text: 'Part of the document is missing. Please send it whole, with all four corners visible.',
    },
    ar: { label: 'مقتطعة', text: 'جزء من الوثيقة غير ظاهر. يُرجى إرسالها كاملة بحيث تظهر زواياها الأربع.' },
  },
  {
    name: 'expired',
    en: { label: 'Expired', text: 'The document has expired. Please send one that is valid.' },
    ar: { label: 'منتهية', text: 'انتهت صلاحية الوثيقة. يُرجى إرسال وثيقة سارية.' },
  },
  {
    name: 'name',
    en: {
      label: 'Other name',
      text: 'The name on the document is not the name of your account. Please correct your profile or send your own document.',
    },
    ar: {
      label: 'اسم مختلف',
      text: 'الاسم في الوثيقة لا يطابق اسم حسابك. يُرجى تصحيح ملفك الشخصي أو إرسال وثيقتك أنت.',
    },
  },
  {
    name: 'sides',
    en: { label: 'Same side twice', text: 'One side of the document is missing. Please send its front and its back.' },
    ar: { label: 'وجه واحد', text: 'أحد وجهي الوثيقة مفقود. يُرجى إرسال الوجه والظهر.' },
  },
  {
    name: 'signature',
    en: {
      label: 'Other signature',
      text: 'The signature is not the one on the document. Please sign as you did there.',
    },
    ar: { label: 'توقيع مختلف', text: 'التوقيع لا يطابق توقيع الوثيقة. يُرجى التوقيع كما وقّعت عليها.' },
  },
  {
    name: 'document',
    en: {
      label: 'Not accepted',
      text: 'This document is not accepted. Please send an identity card, a passport or a residence permit.',
    },
    ar: { label: 'غير مقبولة', text: 'هذه الوثيقة غير مقبولة. يُرجى إرسال بطاقة هوية أو جواز سفر أو بطاقة إقامة.' },
  },
]
