import type { Translated } from '../types.ts'
import type { fieldErrors as english } from '../en/fieldErrors.ts'

export const fieldErrors: Translated<typeof english> = {
  required: 'هذا الحقل مطلوب.',
  'required.client': 'اختر عميلًا.',
  'required.consent': 'وافق على نص الموافقة: يجب أن تكون قيمة `consent` هي true.',
  'required.content': 'أضف المحتوى أو اختر قالبًا.',
  'required.description': 'أضف وصفًا للمبلغ.',
  'required.lines': 'أضف بندًا واحدًا على الأقل.',
  'required.message': 'اكتب رسالة.',
  'required.reference': 'أدخل مرجع الدفع.',
  'required.rows': 'حدّد الصفوف باستخدام `where`.',
  'required.signature': 'ارسم توقيعك أو اكتب اسمك.',
  'required.tax_rate': 'حدّد `taxRateBps` لكل بند: في الفاتورة عدة نسب ضريبة.',
  'required.token': 'رمز الرابط مفقود. افتح الرابط من رسالة البريد مرة أخرى.',
  'required.variable': 'لا قيمة للمتغير {variable}. املأه أو احذفه من القالب.',

  invalid_type: 'استخدم النوع المطلوب.',
  'invalid_type.text': 'يجب أن تكون القيمة نصًا.',
  'invalid_type.number': 'يجب أن تكون القيمة رقمًا.',
  'invalid_type.integer': 'يجب أن تكون القيمة عددًا صحيحًا.',
  'invalid_type.boolean': 'يجب أن تكون القيمة true أو false.',
  'invalid_type.list': 'يجب أن تكون القيمة قائمة.',
  'invalid_type.object': 'يجب أن تكون القيمة كائنًا.',
  'invalid_type.body': 'أرسل كائن JSON في نص الطلب.',
  'invalid_type.query': 'أرسل استعلام GraphQL نصًا في `query`.',

  invalid_format: 'تحقق من صيغة هذه القيمة.',
  'invalid_format.amount': 'أدخل عددًا صحيحًا بأصغر وحدة من العملة.',
  'invalid_format.basis_points': 'أدخل عددًا صحيحًا من نقاط الأساس من 0 إلى 10,000.',
  'invalid_format.bic': 'أدخل رمز BIC من 8 أو 11 حرفًا ورقمًا.',
  'invalid_format.braces':
    'أغلق كل قوس كما فتحته ({part, select, title {العنوان} line {السطر {position}} other {الفقرة {position}}}: «{excerpt}»).',
  'invalid_format.colour': 'أدخل اللون بهذه الصيغة: #1a2b3c.',
  'invalid_format.content': 'أرسل نص Markdown لا يتجاوز 500,000 حرف، أو مستندًا من المحرر.',
  'invalid_format.day': 'أدخل التاريخ بهذه الصيغة: YYYY-MM-DD.',
  'invalid_format.email': 'أدخل بريدًا إلكترونيًا صالحًا.',
  'invalid_format.event': 'أرسل حدثًا من Stripe.',
  'invalid_format.form': 'تعذّرت قراءة النموذج. أرسله من جديد.',
  'invalid_format.iban': 'راجع رقم IBAN: هناك حرف أو رقم خاطئ أو ناقص.',
  'invalid_format.idempotency_key': 'أرسل من 1 إلى 255 حرفًا مرئيًا من ASCII، مثل معرّف UUID.',
  'invalid_format.if_match': 'أرسل قيمة `updatedAt` للمستند بين علامتي اقتباس.',
  'invalid_format.image': 'أرسل الصورة بصيغة data URL أو base64.',
  'invalid_format.json': 'أرسل JSON صالحًا.',
  'invalid_format.multipart': 'أرسل نص الطلب بصيغة multipart/form-data.',
  'invalid_format.multipart_boundary': 'لا يحتوي الطلب على الحد الفاصل بين أجزائه. أرسله من جديد مع الحد.',
  'invalid_format.multipart_cut': 'انقطع الرفع. أعد المحاولة.',
  'invalid_format.multipart_damaged': 'أجزاء الطلب تالفة. أرسله من جديد.',
  'invalid_format.multipart_stalled': 'توقف الرفع. أعد المحاولة.',
  'invalid_format.pdf': 'لا يمكن استخدام ملف PDF هنا. أرسل صورة للصفحة أو لقطة شاشة منها.',
  'invalid_format.percentage': 'أدخل نسبة بمنزلتين عشريتين على الأكثر.',
  'invalid_format.quantity': 'أدخل عددًا موجبًا بست منازل عشرية على الأكثر.',
  'invalid_format.tax_rate': 'أدخل نقاط أساس بما لا يزيد على منزلتين عشريتين، مثل 997.5 لنسبة 9.975٪.',
  'invalid_format.text': 'احذف الأحرف التي لا يمكن حفظها، كأحرف التحكم.',
  'invalid_format.time_zone': 'اختر منطقة زمنية من قاعدة IANA، مثل Asia/Muscat.',
  'invalid_format.unit_amount': 'أدخل المبلغ بأصغر وحدة من العملة، بأربع منازل عشرية على الأكثر.',
  'invalid_format.uuid': 'أدخل معرّفًا صالحًا.',
  'invalid_format.web_address': 'أدخل عنوان موقع يبدأ بـ http:// أو https://.',

  invalid_value: 'هذه القيمة غير صالحة هنا.',
  'invalid_value.choice': 'اختر إحدى القيم التالية: {values}.',
  'invalid_value.content': 'احذف ما لا يمكن طباعته، ككتل التعليمات البرمجية أو الصفحات المضمّنة.',
  'invalid_value.image':
    'ارفع الصورة «{image}» إلى ملفات المشروع أو إلى صور الشركة، ثم اذكرها هنا بعنوانها أو بمعرّفها. لا تُجلب الصور من مواقع أخرى.',
  'invalid_value.image_of_template':
    'ارفع الصورة «{image}» إلى صور الشركة، ثم اذكرها هنا بعنوانها أو بمعرّفها. لا يحتوي القالب على صور المشاريع، ولا تُجلب الصور من مواقع أخرى.',
  'invalid_value.image_damaged': 'الصورة «{image}» تالفة. ارفعها مرة أخرى.',
  'invalid_value.image_scan': 'لم تجتز الصورة «{image}» فحص البرمجيات الضارة. حاول لاحقًا أو استخدم صورة أخرى.',
  'invalid_value.image_type': 'الصورة «{image}» ليست بصيغة JPEG أو PNG أو WebP. حوّلها أولًا.',
  'invalid_value.contract_currency': 'استخدم {currency}، وهي عملة العقد.',
  'invalid_value.currency': 'اختر رمز عملة صالحًا، مثل USD.',
  'invalid_value.cursor': 'المؤشر ليس من هذه القائمة بهذا الترتيب. أرسل `nextCursor` من الرد كما هو.',
  'invalid_value.cursor_order': 'لا مؤشرات لهذا الترتيب. استخدم `page`، أو رتّب بحقول أخرى.',
  'invalid_value.filled_content': 'بعد ملء القالب يصبح المحتوى أطول من المسموح أو غير قابل للطباعة. اختصر القالب.',
  'invalid_value.filled_text': 'بعد ملء القالب يصبح العنوان أو الشروط أطول من المسموح. اختصر القالب.',
  'invalid_value.inactive_template': 'اختر قالبًا مفعّلًا.',
  'invalid_value.invoice_currency': 'استخدم {currency}، وهي عملة الفاتورة.',
  'invalid_value.link_variable': 'احذف المتغير من عنوان الرابط (الفقرة {position}).',
  'invalid_value.multiple': 'يجب أن تكون القيمة من مضاعفات {step, number}.',
  'invalid_value.payment_currency': 'اختر فاتورة بعملة الدفعة {currency}.',
  'invalid_value.operation': 'سمِّ عملية موجودة في الاستعلام.',
  'invalid_value.payment_method': 'استخدم طريقة دفع موجودة لدى Stripe ويمكن استخدامها هنا.',
  'invalid_value.query': 'لا يمكن استخدام الطلب كما هو. تحقق من حقوله وقيمه.',
  'invalid_value.reminder': 'أدخل أعدادًا صحيحة من الأيام من {minimum, number} إلى {maximum, number}.',
  'invalid_value.revision_project': 'يبقى التعديل في مشروع العقد الذي يحل محله.',
  'invalid_value.sort': 'لا يوجد حقل «{field}» للترتيب به.',
  'invalid_value.subscription': 'الاشتراكات غير مدعومة. أرسل استعلامًا أو تعديلًا.',
  'invalid_value.table_variable':
    'ضع المتغير {variable} وحده في فقرة ({part, select, title {العنوان} line {السطر {position}} other {الفقرة {position}}}: «{excerpt}»).',
  'invalid_value.increment': 'أدخل عددًا صحيحًا من الوحدات الصغرى من 1 إلى {maximum, number}.',
  'invalid_value.tax_rate': 'أدخل نسبة ضريبة من {minimum, number} إلى {maximum, number} نقطة أساس.',
  'invalid_value.unrelated_rows': 'ابحث ورتّب حسب حقول هذه الصفوف فقط.',
  'invalid_value.webhook_url': 'أدخل عنوان https يمكن الوصول إليه من الإنترنت.',
  'invalid_value.variable':
    'المتغير {variable} غير موجود. استخدم متغيرًا معروفًا ({part, select, title {العنوان} line {السطر {position}} other {الفقرة {position}}}: «{excerpt}»).',

  too_small: 'يجب ألا تقل القيمة عن {minimum, number}.',
  'too_small.exclusive': 'يجب أن تكون القيمة أكبر من {minimum, number}.',
  'too_small.total': 'يجب ألا يقل المجموع عن {minimum, number}.',

  too_large: 'يجب ألا تتجاوز القيمة {maximum, number}.',
  'too_large.amount': 'المبلغ كبير جدًا.',
  'too_large.deposit_part': 'الدفعة المقدمة للعقد {title}: {percentage, number}٪.',
  'too_large.milestone_part': 'المرحلة «{title}»: {percentage, number}٪.',
  'too_large.discount': 'الخصم يتجاوز مجموع البنود. خفّضه.',
  'too_large.image': 'حجم الصورة «{image}» أكبر من {maximum, number} ميغابايت. صغّرها.',
  'too_large.image_pixels': 'عدد بكسلات الصورة «{image}» أكبر من المسموح. صغّرها.',
  'too_large.images': 'حجم صور العقد معًا أكبر من {maximum, number} ميغابايت. استخدم صورًا أقل أو أصغر.',
  'too_large.included_taxes': 'الضرائب المشمولة لا تترك شيئًا من السعر. خفّضها.',
  'too_large.exclusive': 'يجب أن تكون القيمة أقل من {maximum, number}.',
  'too_large.statement': 'عدد بنود الكشف {count, number}، ويتسع الملف لـ {maximum, number}. اختر مدة أقصر.',

  too_short:
    'أدخل ما لا يقل عن {minimum, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}.',
  'too_short.list':
    'أضف ما لا يقل عن {minimum, plural, zero {# عنصر} one {عنصر واحد} two {عنصرين} few {# عناصر} many {# عنصرًا} other {# عنصر}}.',

  too_long:
    'أدخل ما لا يزيد على {maximum, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}.',
  'too_long.conditions':
    'استخدم ما لا يزيد على {maximum, plural, zero {# شرط} one {شرط واحد} two {شرطين} few {# شروط} many {# شرطًا} other {# شرط}}.',
  'too_long.fields':
    'سمِّ ما لا يزيد على {maximum, plural, zero {# حقل} one {حقل واحد} two {حقلين} few {# حقول} many {# حقلًا} other {# حقل}}.',
  'too_long.images':
    'استخدم ما لا يزيد على {maximum, plural, zero {# صورة} one {صورة واحدة} two {صورتين} few {# صور} many {# صورة} other {# صورة}}.',
  'too_long.joins':
    'اطلب ما لا يزيد على {maximum, plural, zero {# ربط} one {ربط واحد} two {ربطين} few {# عمليات ربط} many {# عملية ربط} other {# عملية ربط}}.',
  'too_long.list':
    'أضف ما لا يزيد على {maximum, plural, zero {# عنصر} one {عنصر واحد} two {عنصرين} few {# عناصر} many {# عنصرًا} other {# عنصر}}.',
  'too_long.parameters':
    'أرسل ما لا يزيد على {maximum, plural, zero {# معامل} one {معامل واحد} two {معاملين} few {# معاملات} many {# معاملًا} other {# معامل}}.',
  'too_long.path':
    'استخدم في المسار ما لا يزيد على {maximum, plural, zero {# جزء} one {جزء واحد} two {جزأين} few {# أجزاء} many {# جزءًا} other {# جزء}}.',
  'too_long.query_bytes':
    'أرسل في الاستعلام ما لا يزيد على {maximum, plural, zero {# بايت} one {بايت واحد} two {بايتين} few {# بايتات} many {# بايتًا} other {# بايت}}.',
  'too_long.values':
    'اسرد ما لا يزيد على {maximum, plural, zero {# قيمة} one {قيمة واحدة} two {قيمتين} few {# قيم} many {# قيمة} other {# قيمة}}.',
  'too_long.variables':
    'أرسل ما لا يزيد على {maximum, plural, zero {# متغير} one {متغير واحد} two {متغيرين} few {# متغيرات} many {# متغيرًا} other {# متغير}}.',
  'too_long.words':
    'ابحث عن ما لا يزيد على {maximum, plural, zero {# كلمة} one {كلمة واحدة} two {كلمتين} few {# كلمات} many {# كلمة} other {# كلمة}}.',

  too_complex: 'اطلب حقولًا أقل في المرة الواحدة.',
  'too_complex.nesting':
    'يُسمح بالتداخل حتى {maximum, plural, zero {# مستوى} one {مستوى واحد} two {مستويين} few {# مستويات} many {# مستوى} other {# مستوى}}.',

  too_early: 'اختر تاريخًا لاحقًا.',
  'too_early.document': 'انتهت صلاحية الوثيقة. اطلب وثيقة سارية.',
  'too_early.future': 'اختر وقتًا في المستقبل.',
  'too_early.report': 'اختر تاريخًا ابتداءً من عام 1970.',
  'too_early.year': 'اختر سنة من 0001 إلى 9999.',

  too_late: 'اختر تاريخًا أسبق.',
  'too_late.past': 'اختر وقتًا ليس في المستقبل.',
  'too_late.period': 'اختر بداية تسبق نهاية المدة.',

  too_common: 'كلمة المرور هذه شائعة جدًا. اختر غيرها.',
  'too_common.personal': 'يمكن تخمين كلمة المرور هذه من اسمك أو بريدك الإلكتروني أو شركتك. اختر غيرها.',

  not_unique: 'هذه القيمة مستخدمة من قبل. اختر غيرها.',
  'not_unique.currencies': 'اذكر كل عملة مرة واحدة فقط.',
  'not_unique.days': 'اذكر كل يوم مرة واحدة فقط.',
  'not_unique.taxes': 'أعطِ كل ضريبة في البند اسمًا مختلفًا.',
  'not_unique.part': 'أرسل هذا الجزء مرة واحدة فقط.',

  unprintable_characters: 'استبدل الأحرف التي لا يمكن طباعتها: {characters}.',

  unknown_field: 'احذف {names}: لا يوجد حقل بهذا الاسم.',

  conflicting: 'احذف إحدى القيم التي لا تجتمع معًا.',
  'conflicting.content': 'أرسل المحتوى أو القالب، لا كليهما.',
  'conflicting.deposit': 'تحتاج الدفعة المقدمة إلى عقد ولا ترتبط بمرحلة.',
  'conflicting.discount': 'أرسل `bps` أو `amount`، لا كليهما.',
  'conflicting.lines': 'أرسل البنود أو المبلغ، لا كليهما.',
  'conflicting.page': 'أرسل إما `page` أو `after`.',
  'conflicting.tax_category': 'الفئة الأساسية وحدها خاضعة للضريبة. احذف الضريبة أو غيّر الفئة.',
  'conflicting.taxes': 'أرسل `taxRateBps` أو `taxes`، لا كليهما.',
}
