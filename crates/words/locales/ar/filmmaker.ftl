### فضاء المترشحين: قائمة المهام، أجزاء الطلب، الملفات، الفريق، الوصل، المتابعة؛ والتصريحات الشخصية.

## Own applications

my-applications = طلباتي
my-applications-none = لم تبدأ أي طلب ترشح بعد
my-applications-none-text = اختر دعوة ثم ابدأ طلبا من صفحتها. كل ما تكتبه يُحفظ هنا.
my-applications-see-calls = الاطلاع على الدعوات المفتوحة
my-untitled = طلب بلا عنوان
my-line = { $call }، { $section }
my-answer-needed = في انتظار جوابك

## Starting

start-title = الترشح: { $call }
start-lead = اختر القسم أولا. بعد ذلك تملأ الاستمارة بالترتيب الذي يناسبك وعلى مراحل، إلى غاية الموعد النهائي.
start-section = القسم
start-section-stages = { $stages }. { $deadline }. { $places }.
start-section-closed = انقضى الموعد النهائي لهذا القسم.
start-button = بدء طلب الترشح
start-already = لديك طلب في هذه الدعوة
start-already-text = يمكنك متابعته بدل بدء طلب آخر.

## The task list

application-over = { $call }، الطلب { $code }
tasks-title = ما ينبغي إنجازه
tasks-done = أُنجز { $done } من { $total }
task-team = الفريق
task-documents = الوثائق
task-screeners = روابط المشاهدة
task-state-optional = اختياري
task-state-not-started = للإنجاز
task-state-in-progress = قيد الإنجاز
task-state-done = مكتمل
task-open =
    { $count ->
        [zero] لا ينقص شيء
        [one] ينقص عنصر واحد أو يحتاج إلى تصحيح
        [two] ينقص عنصران أو يحتاجان إلى تصحيح
        [few] تنقص { $count } عناصر أو تحتاج إلى تصحيح
        [many] ينقص { $count } عنصرا أو يحتاج إلى تصحيح
       *[other] ينقص { $count } عنصر أو يحتاج إلى تصحيح
    }
tasks-check = المراجعة والإيداع
tasks-check-changes = مراجعة التعديلات وإيداعها
tasks-see-answers = الاطلاع على أجوبتي
tasks-change-section = تغيير القسم
application-closed-draft = انقضى الموعد النهائي
application-closed-draft-text = لم يُودَع هذا الطلب. ما كتبته محفوظ، لكن لم يعد تعديله ممكنا.
application-submitted-text = توصلنا بطلبك. يمكنك تعديله إلى غاية الموعد النهائي: أعد إيداعه كي يُحتسب التعديل.
application-received-text = توصلنا بطلبك. ستُبلَّغ بالنتيجة برسالة وعلى هذه الصفحة.
application-unsent = تعديلاتك الأخيرة لم تودَع
application-unsent-text = لدى المكتب آخر ما أودعته. أعد الإيداع كي تُحتسب تعديلاتك.
application-withdrawn-notice = سحبت هذا الطلب يوم { $date }
application-withdrawn-text = ما كتبته وأرسلته يبقى متاحا للاطلاع.
application-rules-example = قواعد هذه الدعوة أمثلة للعرض التوضيحي، وليست قواعد رسمية.
application-questions = لديك سؤال؟ { $name }، { $email }
section-title = قسم طلبك
section-lead = تبقى أجوبتك محفوظة إذا غيّرت القسم. قد تُطلب أسئلة أو وثائق أخرى.
section-save = اختيار هذا القسم

## Status

status-title = المتابعة
status-started = بدء الطلب
status-submitted = أُودع الطلب، وصل الإيداع { $receipt }
status-deadline = الموعد النهائي
status-announcement = إعلان النتائج (الموعد المرتقب)
status-result-selected = النتيجة: اختير الطلب
status-result-reserve = النتيجة: على قائمة الاحتياط
status-result-not-selected = النتيجة: لم يُختر الطلب
status-answered-confirmed = أكدت مشاركتك
status-answered-declined = اعتذرت عن المشاركة
status-answered-lapsed = سقط المقعد لعدم الجواب
status-withdrawn = سُحب الطلب
result-selected-title = اختير طلبك
result-selected-text = تهانينا! المرجو إخبارنا قبل { $date } هل ستشارك.
result-confirmed-text = أكدت مشاركتك. سيراسلك المكتب بشأن ما يلي.
result-declined-text = اعتذرت عن المشاركة. شكرا على إخبارنا.
result-lapsed-text = انقضى الأجل المحدد لجوابك.
result-reserve-title = طلبك على قائمة الاحتياط
result-reserve-text = قد يشغر مقعد، وعندئذ نراسلك على الفور.
result-not-selected-title = لم يُختر طلبك
result-not-selected-text = شكرا على ثقتك. نأمل أن نقرأ لك مجددا.
answer-confirm = تأكيد مشاركتي
answer-decline = الاعتذار عن المشاركة
receipts-title = ما أرسلته
receipt-line = وصل الإيداع { $receipt }، { $date }
receipt-copy = نسخة للطباعة

## A step of the form

step-minutes = المدة: { $minutes }. كل ما تكتبه يُحفظ كما هو؛ وما ينقص يظهر عند مراجعة الطلب.
step-save = حفظ
step-save-next = حفظ والانتقال إلى المرحلة التالية
step-back = العودة إلى قائمة المهام
step-saved = حُفظت أجوبتك
step-optional = اختياري
step-choose = اختر…
step-words-hint = { $max } كلمة على الأكثر.
step-countries-hint = البلد الرئيسي أولا.
step-country-n = { $label }: البلد { $n }
step-closed = لم يعد تعديل هذا الطلب ممكنا
draft-saving = جارٍ الحفظ…
draft-saved = حُفظ { $time }
draft-retrying = لم يُحفظ بعد. نواصل المحاولة؛ ما تكتبه محفوظ في هذا المتصفح.
draft-changed = حدث تعديل في نافذة أخرى. احفظ بالزر أدناه للمقارنة بين النسختين.
draft-changed-link = الاطلاع على النسخة الأخرى
draft-ending = تنتهي جلستكم عند { $time }. ما تكتبونه يُحفظ أولًا بأول ويبقى محفوظًا؛ سجلوا الدخول من جديد في لسان آخر للمتابعة دون انقطاع.
draft-sign-in-again = تسجيل الدخول من جديد
draft-signed-out = انتهت جلستك. ما تكتبه محفوظ في هذا المتصفح.
draft-sign-in = الدخول من جديد
draft-found = نص كُتب هنا في { $time } لم يُحفظ.
draft-restore = استرجاعه
draft-discard = تركه

## Two edits

conflict-title = نسختان للأجوبة نفسها
conflict-text = عُدّلت هذه الأجوبة في نافذة أخرى أثناء كتابتك. لم يضع شيء: النسختان أدناه. أبقِ في كل خانة ما ينبغي أن يبقى، ثم احفظ.
conflict-other = النسخة الأخرى من «{ $label }»
conflict-other-empty = النسخة الأخرى فارغة.
conflict-save = حفظ هذه النسخة

## The session ended, or the deadline passed, while writing

carried-title = انتهت جلستك
carried-text = ما كتبته محفوظ في هذه الصفحة. ادخل إلى حسابك في علامة تبويب جديدة، ثم عد إلى هنا وأعد الإرسال.
carried-sign-in = الدخول (علامة تبويب جديدة)
carried-again = إعادة إرسال ما كتبته
carried-typed = النص المكتوب رقم { $number }
late-title = انقضى الموعد النهائي
late-text = لم يعد حفظ هذا ممكنا. ما كتبته ما زال أدناه كي تتمكن من نسخه.

## Team

team-title = الفريق
team-lead = اذكر الأشخاص في هذه الأدوار. يتوصل كل واحد منهم برسالة شخصية بعد الإيداع؛ ويُحتسب الطلب دون أن يكون على أحد أن يجيب.
team-none = لم يُذكر أحد في هذا الدور بعد.
team-add-director = إضافة مخرج أو مخرجة
team-add-producer = إضافة منتج أو منتجة
team-add-writer = إضافة كاتب أو كاتبة سيناريو
team-add-participant = إضافة مشارك أو مشاركة
team-asked-exactly =
    { $min ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $min } أشخاص
        [many] { $min } شخصا
       *[other] { $min } شخص
    }
team-asked = من { $min } إلى { $max } من الأشخاص
team-asked-up-to =
    { $max ->
        [zero] لا أحد
        [one] شخص واحد على الأكثر
        [two] شخصان على الأكثر
        [few] { $max } أشخاص على الأكثر
        [many] { $max } شخصا على الأكثر
       *[other] { $max } شخص على الأكثر
    }
team-edit = تعديل
team-remove = حذف
team-done = العودة إلى قائمة المهام
credit-title-new = ذكر شخص
credit-role = الدور
credit-name = الاسم
credit-name-hint = كما ينبغي أن يظهر في القوائم والرسائل.
credit-email = البريد الإلكتروني
credit-email-hint = للرسالة الشخصية الموجهة إلى هذا الشخص. لا يُنشر للعموم.
credit-nationality = الجنسية
credit-nth = هذا الفيلم هو
credit-nth-1 = الفيلم الطويل الأول
credit-nth-2 = الفيلم الطويل الثاني
credit-nth-3 = الفيلم الطويل الثالث
credit-nth-4 = الفيلم الطويل الرابع أو ما بعده
credit-company = الشركة
credit-biography = السيرة والفيلموغرافيا
credit-save = حفظ
credit-unnamed = الاسم ناقص

## Documents

documents-title = الوثائق
documents-lead = ملف واحد لكل وثيقة. يأخذ الملف الجديد مكان السابق.
document-ask = { $kinds }، { $size } على الأكثر
document-required = إلزامي
document-send = إرسال هذا الملف
document-replace = الاستبدال بهذا الملف
document-remove = حذف
document-file = { $size }، وصل يوم { $date }
document-none-asked = لا تُطلب أي وثيقة في هذا القسم.
document-anonymous = يجب ألا تتيح هذه النسخة معرفة هويتك: لا أسماء ولا شعارات ولا شيء في خصائص الملف.
upload-progress = أُرسل { $percent } %
upload-checking = اكتمل الإرسال، جارٍ التحقق…
upload-failed = انقطع الاتصال. ما زال الملف مختارا: أعد إرساله.
upload-signed-out = انتهت جلستك. ادخل من جديد ثم أرسل الملف: ما زال مختارا.
upload-too-large = حجم هذا الملف يتجاوز المسموح به.
upload-cancel = إيقاف

## Screening links

screeners-title = روابط المشاهدة
screeners-lead = روابط إلى أفلام أو مقتطفات. كلمات المرور مشفرة؛ لا يطلبها إلا قراء طلبك، وتُسجَّل كل مرة.
screener-url-hint = العنوان كاملا كما يظهر في المتصفح
screener-password = كلمة مرور «{ $label }»
screener-password-kept = كلمة المرور محفوظة. اترك الخانة فارغة للإبقاء عليها.
screener-password-forget = حذف كلمة المرور المحفوظة

## Check and submit

check-title = راجع طلبك
check-lead = هذا كل ما سيُرسل. يمكنك تعديل أي جواب.
check-nothing = بلا جواب
check-open-title =
    { $count ->
        [zero] لا شيء ينقص قبل الإيداع
        [one] عنصر واحد ينبغي إكماله قبل الإيداع
        [two] عنصران ينبغي إكمالهما قبل الإيداع
        [few] { $count } عناصر ينبغي إكمالها قبل الإيداع
        [many] { $count } عنصرا ينبغي إكماله قبل الإيداع
       *[other] { $count } عنصر ينبغي إكماله قبل الإيداع
    }
check-changed = عُدّل الطلب في هذه الأثناء
check-changed-text = هذه حاله الآن. راجعه مرة أخرى ثم أودعه.
check-eligibility = الأهلية
check-eligibility-met =
    { $count ->
        [zero] لم يمكن التحقق من أي شرط.
        [one] شرط واحد من نظام المشاركة مستوفى بحسب ما صرحت به.
        [two] شرطان من نظام المشاركة مستوفيان بحسب ما صرحت به.
        [few] { $count } شروط من نظام المشاركة مستوفاة بحسب ما صرحت به.
        [many] { $count } شرطا من نظام المشاركة مستوفى بحسب ما صرحت به.
       *[other] { $count } شرط من نظام المشاركة مستوفى بحسب ما صرحت به.
    }
check-eligibility-note = هذه المعايير لا تمنع الإيداع: القرار للمكتب.
check-shortfall = غير مستوفى بحسب ما صرحت به
check-unknown = يتعذّر التحقق منه
check-project = هل سبق أن ترشحت لدينا بهذا الفيلم؟
check-project-new = لا، هذا فيلم جديد
check-project-same = نعم: { $title }
check-submit-title = الإيداع
check-submit-text = بالإيداع تصرح بأن ما كتبته صحيح وبأنك تقبل نظام المشاركة. يمكنك التعديل إلى غاية الموعد النهائي: { $deadline }.
check-submit = إيداع الطلب
check-password-given = كلمة المرور متوفرة
check-password-none = بلا كلمة مرور

## Receipt and copy

receipt-title = توصلنا بطلبك
receipt-number = وصل الإيداع
receipt-at = تاريخ الإيداع
receipt-version = النسخة
receipt-hash = بصمة ما أُرسل (SHA-256)
receipt-letter = أُرسل برسالة إلى { $email }
receipt-letter-label = وصل الإيداع
receipt-next = الاطلاع على طلبي
receipt-print = الاطلاع على نسخة الطباعة
copy-title = نسخة من الطلب كما أُرسل
copy-file = { $name }، { $size }

## Withdrawing

withdraw-title = سحب هذا الطلب
withdraw-text = لن ينظر فيه المكتب بعد ذلك. لا يمكن إيداعه من جديد؛ وما أرسلته يبقى في السجلات.
withdraw-button = سحب الطلب
withdraw-keep = الإبقاء على الطلب

## A person's own declaration

declare-title = سؤال عنك، لا يجيب عنه أحد غيرك
declare-for = إلى { $name }
declare-for-titles = ذُكر اسمك في: { $titles }.
declare-why = لماذا هذا السؤال
declare-why-text = يحصي المهرجان عدد من يختارهم من النساء والرجال وغير الثنائيين، ويعتمد قواعد للمناصفة. لا يستنتج شيئا من الأسماء أو الصور، بل يسأل كل شخص.
declare-how = مصير جوابك
declare-how-text = يُحفظ جوابك منفصلا عن كل طلب. لا يراه المترشحون ولا القراء ولا اللجنة؛ ولا تصدر عنه إلا أعداد. يمكنك ألا تجيب، أو أن تغير جوابك أو تسحبه متى شئت بهذا الرابط.
declare-question = الجواب
declare-optional = اختياري
declare-choose = اختر جوابا، أو أغلق هذه الصفحة: الجواب اختياري.
declare-save = حفظ جوابي
declare-declared = أجبت يوم { $date }. يمكنك تغيير جوابك أو سحبه.
declare-withdraw = سحب جوابي
declare-done-title = حُفظ جوابك
declare-done-text = شكرا. يمكنك إغلاق هذه الصفحة.
declare-withdrawn-title = حُذف جوابك
declare-withdrawn-text = لم يبق منه شيء. يمكنك الإجابة من جديد متى شئت.
declare-dead-title = هذا الرابط لا يعمل
declare-dead-text = تحقق من نسخ العنوان كاملا من الرسالة، أو راسل المكتب.

## Letters

letter-receipt-subject = توصلنا بطلبك { $code }
letter-receipt-body =
    تحية طيبة { $name }،

    توصلنا بطلبك «{ $title }».
letter-receipt-facts =
    وصل الإيداع: { $receipt }
    تاريخ الإيداع: { $date }
    البصمة (SHA-256): { $hash }

    طلبك: { $link }
letter-extension-subject = وقت إضافي لطلبكم { $code }
letter-extension-body =
    مرحبًا { $name }،

    لديكم الآن مهلة حتى { $date } لإيداع طلبكم الخاص بـ«{ $title }» ({ $call }) أو تعديله.

    { $link }
letter-declaration-subject = سؤال شخصي بشأن «{ $title }»
letter-declaration-body =
    تحية طيبة { $name }،

    ذُكر اسمك في الطلب «{ $title }» ({ $call }). يطلب المهرجان من كل شخص جوابا إحصائيا: امرأة، أو رجل، أو غير ثنائي، أو تفضيل عدم الإجابة. الجواب اختياري. يُحفظ جوابك منفصلا عن الطلب، ولا يراه المترشحون ولا القراء ولا اللجنة.

    هذا الرابط شخصي؛ المرجو عدم إرساله إلى غيرك:

    { $link }

## Histories

event-application-started = بدء الطلب
event-application-edited = عدّله المترشح أو المترشحة
event-application-submitted = أُودع
event-application-withdrawn = سحبه المترشح أو المترشحة
event-declared = صرّح أحد الأشخاص
event-declaration-withdrawn = سحب أحد الأشخاص تصريحه
event-declarations-asked = طُلبت التصريحات
