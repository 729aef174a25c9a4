### Lists to take away: columns, exports, reports.

## Columns of a list of applications

value-separator = { "، " }
column-title = العنوان
column-code = الرمز
column-directors = الإخراج
column-producers = الإنتاج
column-section = القسم
column-stage = المرحلة
column-country = البلد
column-submitted = الإيداع
column-standing = الحالة
column-screening = الأهلية
column-screening-note = السبب
column-shortfall = ما ينقص
column-readings = القراءات
column-place = في المداولة
column-reserve-rank = الرتبة في الاحتياط
column-outcome = القرار
column-contact = جهة الاتصال
column-email = البريد الإلكتروني
column-language = لغة الرسائل
column-companies = الشركات
column-nth-feature = ترتيب الفيلم الطويل
column-tracking-number = رقم التتبع
column-name = الاسم
column-role = الصفة
column-nationality = الجنسية
column-rank = الرتبة
column-mean = المتوسط
column-dispersion = التشتت
column-readings-asked = القراءات المطلوبة
column-error = سبب التعذّر
column-source = المصدر
column-interest = طبيعة الصلة

## Where an application stands, what screening found

standing-draft = مسودة
standing-submitted = مودع
standing-withdrawn = مسحوب
standing-all = الكل
screening-waiting = في انتظار الفحص
screening-eligible = مؤهل
screening-not-eligible = غير مؤهل

## The list

list-title = طلبات الترشح
list-search = البحث عن عنوان فيلم أو شخص أو رمز
list-more = عوامل التصفية والأعمدة
list-apply = عرض
list-any = أيّ كان
list-filters = القائمة محصورة في
list-remove = إزالة
list-filter-of = { $field }: { $value }
list-clear = إزالة كل عوامل التصفية
list-read = القراءات
list-read-yes = قُرئ مرة على الأقل
list-read-no = لم يُقرأ بعد
list-more-short =
    { $count ->
        [zero] لا شيء آخر
        [one] ونقطة أخرى
        [two] ونقطتان أخريان
        [few] و{ $count } نقاط أخرى
        [many] و{ $count } نقطة أخرى
       *[other] و{ $count } نقطة أخرى
    }
list-unchecked =
    { $count ->
        [zero] لا نقاط للتحقق
        [one] نقطة واحدة للتحقق
        [two] نقطتان للتحقق
        [few] { $count } نقاط للتحقق
        [many] { $count } نقطة للتحقق
       *[other] { $count } نقطة للتحقق
    }
list-shortfall-yes = ينقصه شيء
list-sort = الترتيب حسب
list-sort-rising = { $name }، تصاعديًا
list-sort-falling = { $name }، تنازليًا
list-sort-apply = ترتيب
list-columns = الأعمدة
list-counted = { $name } ({ $count })
list-rows = { $first } إلى { $last } من { $total }
list-none = لا طلب مطابق
list-none-text = أزيلوا أحد عوامل التصفية أو ابحثوا بكلمات أقل.
list-empty = لا طلبات ترشح بعد
list-empty-text = تظهر الطلبات هنا فور إيداعها، ويمكن أيضًا استيرادها من ملف.
list-select = تحديد
list-picked = المحددة:
list-bulk = إجراءات على الطلبات المحددة
list-keys = اختصارات لوحة المفاتيح: { "j" } و{ "k" } للتنقل، { "x" } للتحديد، / للبحث، { "Enter" } للفتح
list-take-away = تصدير
list-write = كتابة رسالة إلى هذه القائمة
list-files = كل ملفات هذه القائمة (ZIP)
list-import = استيراد ملف
list-screened =
    { $count ->
        [zero] لم يُفحص أي طلب.
        [one] فُحص طلب واحد.
        [two] فُحص طلبان.
        [few] فُحصت { $count } طلبات.
        [many] فُحص { $count } طلبًا.
       *[other] فُحص { $count } طلب.
    }

## What falls short of the regulations, after its article

short-separator = { "؛ " }
short-missing = ينقص: { $what }
short-stage = مرحلة غير مقبولة: { $what }
short-feature = الفيلم الطويل رقم { $have }، والحد الأقصى { $bound }
short-people = { $what }: { $have } من { $bound }
short-roles = لا أحد في { $what }
short-choice = جواب غير مقبول: { $what }
short-length-small = المدة بالدقائق { $have }، والحد الأدنى { $bound }
short-length-large = المدة بالدقائق { $have }، والحد الأقصى { $bound }
short-budget-small = الميزانية { $have }، والحد الأدنى { $bound }
short-budget-large = الميزانية { $have }، والحد الأقصى { $bound }
short-applications = عدد طلبات الشخص نفسه { $have }، والحد الأقصى { $bound }
short-earlier = عدد المرات السابقة للفيلم { $have }، والحد الأقصى { $bound }
short-age = العمر { $have }، والحد الأدنى { $bound }
short-large = { $have }، والحد الأقصى { $bound }
short-unknown-stage = يتعذّر التحقق: المرحلة غير مذكورة
short-unknown-feature = يتعذّر التحقق: ترتيب الفيلم الطويل غير مذكور
short-unknown-nationality = يتعذّر التحقق: جنسيات غير مذكورة ({ $have })
short-unknown-list = يتعذّر التحقق: قائمة البلدان { $what } غير معروفة
short-unknown-length = يتعذّر التحقق: المدة غير مذكورة
short-unknown-applications = يتعذّر التحقق: الطلبات غير محتسبة
short-unknown-budget = يتعذّر التحقق: الميزانية غير مذكورة
short-unknown-currency = يتعذّر التحقق: الميزانية بعملة { $what }
short-unknown-age = يتعذّر التحقق: أعمار غير مذكورة ({ $have })
short-unknown-field = يتعذّر التحقق: لا جواب عن { $what }

## Screening

screen-title = فحص الأهلية
screen-as = الأهلية
screen-note = السبب
screen-note-hint = ضروري حين يكون الطلب غير مؤهل. لا يراه صاحب الطلب هنا، والرسائل تقوله بعبارتها.
screen-button = تسجيل

## A letter to a list

list-letter-title = رسالة إلى هذه القائمة
list-letter-lead =
    { $count ->
        [zero] لا طلبات.
        [one] طلب واحد. رسالة واحدة لكل شخص، تبقى مسودة إلى أن تعتمدوها.
        [two] طلبان. رسالة واحدة لكل شخص، تبقى مسودة إلى أن تعتمدوها.
        [few] { $count } طلبات. رسالة واحدة لكل شخص، تبقى مسودة إلى أن تعتمدوها.
        [many] { $count } طلبًا. رسالة واحدة لكل شخص، تبقى مسودة إلى أن تعتمدوها.
       *[other] { $count } طلب. رسالة واحدة لكل شخص، تبقى مسودة إلى أن تعتمدوها.
    }
list-letter-fallback = اللغة المتروكة فارغة تحل محلها لغة أخرى.
list-letter-subject = الموضوع ({ $language })
list-letter-body = النص ({ $language })
list-letter-write = حفظها مسوداتٍ في البريد الصادر

## Lists to take away

export-title = تصدير القوائم
export-columns-hint = إن لم يُختر شيء: الأعمدة المعتادة.
export-columns-all = جميع الأعمدة، أو ما تختارونه منها فقط.
export-lead = جداول عن هذه الدعوة. ولا يرد فيها النوع الاجتماعي أبدًا.
export-kind = أي قائمة
export-applications = طلبات الترشح
export-selection = الاختيار
export-contacts = جهات الاتصال
export-credits = الأشخاص
export-applications-hint = سطر لكل طلب، بالأعمدة أدناه.
export-selection-hint = المشاريع المختارة حسب القسم، ثم قائمة الاحتياط بترتيبها.
export-contacts-hint = سطر لكل من تُوجَّه إليه الرسائل، مع لغته وبريده الإلكتروني وجميع طلباته.
export-credits-hint = سطر لكل شخص وصفة.
export-ranking = الترتيب
export-ranking-hint = الدعوة كاملة: الرتبة والمتوسط والتشتت والقراءات.
export-readers = القراء
export-readers-hint = الدعوة كاملة: سطر لكل عضو في لجنة، مع ما أُسند إليه وما قرأه.
export-readings = القراءات
export-readings-hint = الدعوة كاملة: سطر لكل ملف ولجنة، والأقل قراءةً أولًا.
export-conflicts = تضارب المصالح
export-conflicts-hint = الدعوة كاملة: حالات التضارب السارية مع أسبابها.
export-letters = الرسائل
export-letters-hint = الدعوة كاملة: البريد الصادر دون نصوص الرسائل.
export-language = لغة الملف
export-format = الصيغة
export-xlsx-name = مصنف (XLSX)
export-csv-name = قيم بسيطة (CSV)
download-xlsx = تنزيل (XLSX)
download-csv = تنزيل (CSV)
download-choose = اختيار اللغة والأعمدة
export-narrowed = القوائم الأربع الأولى محصورة كما في الصفحة التي جئتم منها.
export-button = تنزيل

## The parity and origin report

report-title = تقرير المناصفة والأصل
report-lead = إحصاء لما صرح به الأشخاص عن أنفسهم. تُحجب الأعداد الأقل من خمسة، وأعداد أخرى معها، حتى لا يُستنتج جواب أي شخص. ويُسجَّل الاطلاع على التقرير.
report-make = إعداد التقرير
report-entered = الطلبات المودعة
report-selected = المختارة
report-set = المجموعة
report-answer = التصريح
report-none = لا طلبات ترشح بعد، فلا شيء يُحصى.
report-count = العدد
report-answer-woman = امرأة
report-answer-man = رجل
report-answer-non-binary = غير ثنائي
report-answer-prefer-not-to-say = يفضّل عدم الإجابة
report-answer-undeclared = دون جواب
report-answer-other = جواب آخر أو دون جواب
report-hidden = محجوب
report-too-few = عدد الأشخاص أقل من أن يسمح بعرض أي عدد.
report-beside = لا يُعرض إلى جانب المختارين: فالفرق قد يكشف تصريحات أشخاص لم يُختاروا.
report-origin = البلد الرئيسي
report-origins = الطلبات حسب الأصل (القوائم متداخلة)

## Import

import-title = استيراد طلبات الترشح
import-lead = ملف كما تصدّره FilmFreeway وغيرها. يُقرأ ويُجرَّب أولًا؛ ولا يُكتب شيء قبل تأكيدكم، ولا تُرسل أي رسالة.
import-file = ملف (CSV، ‏48 ميغابايت على الأكثر)
import-try = قراءة وتجربة
import-check-title = التحقق من الاستيراد
import-rows =
    { $count ->
        [zero] لا أسطر في الملف
        [one] سطر واحد في الملف
        [two] سطران في الملف
        [few] { $count } أسطر في الملف
        [many] { $count } سطرًا في الملف
       *[other] { $count } سطر في الملف
    }
import-new =
    { $count ->
        [zero] لا طلبات جديدة
        [one] طلب جديد واحد
        [two] طلبان جديدان
        [few] { $count } طلبات جديدة
        [many] { $count } طلبًا جديدًا
       *[other] { $count } طلب جديد
    }
import-known =
    { $count ->
        [zero] لا شيء موجود من قبل
        [one] طلب واحد موجود من قبل ولا يتغير
        [two] طلبان موجودان من قبل ولا يتغيران
        [few] { $count } طلبات موجودة من قبل ولا تتغير
        [many] { $count } طلبًا موجودًا من قبل ولا يتغير
       *[other] { $count } طلب موجود من قبل ولا يتغير
    }
import-problems =
    { $count ->
        [zero] لا مشكلات
        [one] مشكلة واحدة تمنع الاستيراد
        [two] مشكلتان تمنعان الاستيراد
        [few] { $count } مشكلات تمنع الاستيراد
        [many] { $count } مشكلة تمنع الاستيراد
       *[other] { $count } مشكلة تمنع الاستيراد
    }
import-problems-text = لم يُكتب شيء. صححوا الملف وأعيدوا رفعه، أو غيّروا وجهة عمود أدناه وأعيدوا التجربة.
import-unreadable-text = لم يُكتب شيء. صححوا الملف وأعيدوا رفعه.
import-line = السطر
import-column = العمود
import-problem = المشكلة
import-value = القيمة
import-sample = أول قيمة
import-target = الوجهة
import-mapping = الأعمدة
import-lang = لغة الرسائل إلى هؤلاء الأشخاص
import-again = إعادة التجربة
import-confirm =
    { $count ->
        [zero] استيراد
        [one] استيراد طلب واحد
        [two] استيراد طلبين
        [few] استيراد { $count } طلبات
        [many] استيراد { $count } طلبًا
       *[other] استيراد { $count } طلب
    }
import-done = تم الاستيراد
import-nothing = كل ما في هذا الملف موجود من قبل
import-target-extra = يُحفظ جوابًا إضافيًا
import-target-tracking = رقم التتبع
import-target-first-name = الاسم الشخصي لجهة الاتصال
import-target-last-name = الاسم العائلي لجهة الاتصال
import-target-email = البريد الإلكتروني لجهة الاتصال
import-target-directors = الإخراج
import-target-director-emails = العناوين الإلكترونية، الإخراج
import-target-nationality = الجنسية، الإخراج
import-target-first-feature = الفيلم الطويل الأول (نعم أو لا)
import-target-producers = الإنتاج
import-target-producer-emails = العناوين الإلكترونية، الإنتاج
import-target-writers = السيناريو
import-target-section = القسم
import-target-submitted-at = تاريخ الإيداع
import-target-status = الحالة
