### Words that every page shares: actions, states, the terms of the field, and how figures are written.

## Actions

save = حفظ
save-and-continue = حفظ ومتابعة
save-and-next = حفظ والانتقال إلى التالي
cancel = إلغاء
back = رجوع
next = التالي
previous = السابق
continue = متابعة
edit = تعديل
change = تعديل
add = إضافة
remove = إزالة
delete = حذف
send = إرسال
submit = إيداع
withdraw = سحب
confirm = تأكيد
decline = اعتذار
accept = قبول
open = فتح
close = إغلاق
view = عرض
preview = معاينة
show = إظهار
hide = إخفاء
show-more = عرض المزيد
download = تنزيل
upload = رفع
replace = استبدال
copy = نسخ
print = طباعة
export = تصدير
export-xlsx = تصدير بصيغة XLSX
export-csv = تصدير بصيغة CSV
import = استيراد
publish = نشر
archive = أرشفة
restore = استعادة
reopen = إعادة الفتح
undo = تراجع
retry = إعادة المحاولة
choose = اختيار
choose-one = اختاروا من القائمة
choose-file = اختيار ملف
select-all = تحديد الكل
select-none = إلغاء تحديد الكل
assign = إسناد
invite = دعوة
announce = إعلان
move-up = نقل إلى أعلى
move-down = نقل إلى أسفل

## Answers and marks

yes = نعم
no = لا
or = أو
and = و
all = الكل
none = لا شيء
other = غير ذلك
unknown = غير معروف
not-given = غير مذكور
required = إلزامي
optional = اختياري
example = مثال
confidential = سري
done = تم
missing = ناقص
to-do = للإنجاز
in-progress = جارٍ
not-started = لم يبدأ
new = جديد
empty = لا يوجد شيء بعد

## The frame of every page

skip-to-content = الانتقال إلى المحتوى
menu = القائمة
main-navigation = التنقل الرئيسي
breadcrumb = أنتم هنا
page-title = { $page } · { $house }
home = الرئيسية
help = المساعدة
contact = الاتصال بنا
contact-office = مراسلة مكتب الصناعة السينمائية
about = حول
legal = إشعار قانوني
privacy = المعطيات الشخصية
accessibility = إمكانية الولوج
language = اللغة
change-language = تغيير اللغة
theme = المظهر
theme-light = فاتح
theme-dark = داكن
theme-auto = كما في الجهاز
demonstration-notice = عرض تجريبي: أشخاص ومشاريع من نسج الخيال، وقواعد على سبيل المثال.
opens-in-new-tab = يُفتح في علامة تبويب جديدة
details = التفاصيل
summary = الخلاصة
settings = الإعدادات
history = السجل
notes = الملاحظات
reference = المرجع
status = الحالة
actions = الإجراءات
reason = السبب
comment = التعليق
name = الاسم
title = العنوان
date = التاريخ
time = الساعة
zone = المنطقة الزمنية
email = البريد الإلكتروني
phone = الهاتف
country = البلد
city = المدينة
company = الشركة
role = الدور
code = الرمز
number = العدد
amount = المبلغ
currency = العملة
link = الرابط
file = الملف
files = الملفات
document = الوثيقة
documents = الوثائق
password = كلمة المرور

## Saving

saving = جارٍ الحفظ…
saved = تم الحفظ
saved-at = حُفظ على الساعة { $time }
not-saved-retrying = لم يُحفظ، تجري إعادة المحاولة…
changed-elsewhere = عُدِّل من مكان آخر
changed-elsewhere-explained = عُدِّل هذا النص في هذه الأثناء. تجدون النسختين أدناه، ولم يضع شيء.
your-version = نسختكم
other-version = النسخة الأخرى
changes-saved = حُفظت تعديلاتكم.
unsaved-changes = هناك تعديلات لم تُحفظ بعد.
loading = جارٍ التحميل…
working = جارٍ العمل…
progress-of = { $done } من { $total }

## Forms

faults-heading =
    { $count ->
        [zero] لا شيء للتصحيح
        [one] هناك أمر واحد يحتاج إلى تصحيح
        [two] هناك أمران يحتاجان إلى تصحيح
        [few] هناك { $count } أمور تحتاج إلى تصحيح
        [many] هناك { $count } أمرًا يحتاج إلى تصحيح
       *[other] هناك { $count } أمر يحتاج إلى تصحيح
    }
faults-nothing-lost = احتُفظ بما كتبتموه.
optional-field = { $label } (اختياري)
required-fields-note = كل الخانات إلزامية ما لم يُذكر أنها اختيارية.
words-left =
    { $count ->
        [zero] لم تبق أي كلمة
        [one] بقيت كلمة واحدة
        [two] بقيت كلمتان
        [few] بقيت { $count } كلمات
        [many] بقيت { $count } كلمة
       *[other] بقيت { $count } كلمة
    }
words-over =
    { $count ->
        [zero] لا كلمات زائدة
        [one] كلمة واحدة زائدة
        [two] كلمتان زائدتان
        [few] { $count } كلمات زائدة
        [many] { $count } كلمة زائدة
       *[other] { $count } كلمة زائدة
    }
characters-left =
    { $count ->
        [zero] لم يبق أي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { $count } أحرف
        [many] بقي { $count } حرفًا
       *[other] بقي { $count } حرف
    }
words-at-most =
    { $count ->
        [zero] بلا كلمات
        [one] كلمة واحدة على الأكثر
        [two] كلمتان على الأكثر
        [few] { $count } كلمات على الأكثر
        [many] { $count } كلمة على الأكثر
       *[other] { $count } كلمة على الأكثر
    }
file-at-most = { $kinds }، بحجم لا يتجاوز { $size }

## Lists

search = بحث
search-in = البحث في { $list }
search-clear = مسح البحث
filter = تصفية
filters = عوامل التصفية
filters-apply = تطبيق التصفية
filters-clear = إزالة كل عوامل التصفية
filter-remove = إزالة عامل التصفية { $name }
sort = ترتيب
sort-by = ترتيب حسب { $column }
sorted-ascending = ترتيب تصاعدي
sorted-descending = ترتيب تنازلي
columns = الأعمدة
results =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
no-results = لا توجد نتائج مطابقة.
rows-shown = { $first } إلى { $last } من { $total }
page-of = الصفحة { $page } من { $pages }
page-previous = الصفحة السابقة
page-next = الصفحة التالية
pages-navigation = الصفحات
selected-rows =
    { $count ->
        [zero] لا شيء محدد
        [one] عنصر واحد محدد
        [two] عنصران محددان
        [few] { $count } عناصر محددة
        [many] { $count } عنصرًا محددًا
       *[other] { $count } عنصر محدد
    }
total = المجموع

## How many

count-applications =
    { $count ->
        [zero] لا طلبات
        [one] طلب واحد
        [two] طلبان
        [few] { $count } طلبات
        [many] { $count } طلبًا
       *[other] { $count } طلب
    }
count-projects =
    { $count ->
        [zero] لا مشاريع
        [one] مشروع واحد
        [two] مشروعان
        [few] { $count } مشاريع
        [many] { $count } مشروعًا
       *[other] { $count } مشروع
    }
count-places =
    { $count ->
        [zero] لا مقاعد
        [one] مقعد واحد
        [two] مقعدان
        [few] { $count } مقاعد
        [many] { $count } مقعدًا
       *[other] { $count } مقعد
    }
count-people =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
count-readings =
    { $count ->
        [zero] لا قراءات
        [one] قراءة واحدة
        [two] قراءتان
        [few] { $count } قراءات
        [many] { $count } قراءة
       *[other] { $count } قراءة
    }
count-files =
    { $count ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفًا
       *[other] { $count } ملف
    }
count-countries =
    { $count ->
        [zero] لا بلدان
        [one] بلد واحد
        [two] بلدان
        [few] { $count } بلدان
        [many] { $count } بلدًا
       *[other] { $count } بلد
    }
count-letters =
    { $count ->
        [zero] لا رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $count } رسائل
        [many] { $count } رسالة
       *[other] { $count } رسالة
    }
count-minutes-needed =
    { $count ->
        [zero] أقل من دقيقة
        [one] نحو دقيقة واحدة
        [two] نحو دقيقتين
        [few] نحو { $count } دقائق
        [many] نحو { $count } دقيقة
       *[other] نحو { $count } دقيقة
    }

## Time

span-days =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
span-hours =
    { $count ->
        [zero] { $count } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
span-minutes =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
span-moments = أقل من دقيقة
span-two = { $first } و{ $second }
moment-in-full = { $date } على الساعة { $time } ({ $city }، { $offset })
time-left = الوقت المتبقي: { $span }
time-ago = المدة المنقضية: { $span }
deadline = الموعد النهائي
deadline-at = الموعد النهائي: { $when }
deadline-your-time = { $when } بتوقيتكم المحلي
deadline-passed = انقضى الموعد النهائي.
extension = التمديد
extended-until = مُدِّد إلى غاية { $when }
today = اليوم
yesterday = أمس
tomorrow = غدًا
from-to = من { $start } إلى { $end }

## How numbers, money and rows are written (the program sets numbers and symbols into these)

percent = { $n }%
money-EUR = { $amount } يورو
money-USD = { $amount } دولار
money-GBP = { $amount } جنيه إسترليني
money-MAD = { $amount } درهم
money-other = { $amount } { $currency }
size-bytes = { $n } بايت
size-kb = { $n } كيلوبايت
size-mb = { $n } ميغابايت
size-gb = { $n } غيغابايت
list-comma = { $first }، { $next }
list-and = { $first } و{ $last }
list-or = { $first } أو { $last }
quoted = «{ $text }»

## Words of the field

festival = المهرجان
edition = الدورة
editions = الدورات
program = البرنامج
programs = البرامج
section = القسم
sections = الأقسام
call = الدعوة
calls = الدعوات
call-for-projects = دعوة لتقديم المشاريع
call-for-professionals = دعوة للترشح
regulations = نظام المشاركة
article = المادة { $number }
project = المشروع
projects = المشاريع
application = طلب الترشح
applications = طلبات الترشح
dossier = ملف الترشح
receipt = وصل الإيداع
applicant = مترشح أو مترشحة
eligibility = الأهلية
requirement = شرط الأهلية
shortfall = ما ينقص
panel = اللجنة
panel-selection = لجنة الاختيار
panel-jury = لجنة التحكيم
assignment = الإسناد
interest = تضارب المصالح
recusal = التنحي
criterion = المعيار
criteria = المعايير
scoresheet = بطاقة التقييم
score = الدرجة
mean = المتوسط
spread = التشتت
weight = الوزن
board = المداولة
quota = الحصة
quotas = الحصص
tally = الإحصاء
breach = الإخلال
parity = المناصفة
shortlist = القائمة القصيرة
selection = الاختيار
reserve-list = قائمة الاحتياط
decision = القرار
announcement = الإعلان
confirmation = تأكيد المشاركة
letter = الرسالة
letters = الرسائل
outbox = البريد الصادر
award = الجائزة
special-mention = التنويه الخاص
participant = المشارك أو المشاركة
milestone = المحطة
people = الأشخاص
accounts = الحسابات
declaration = التصريح
accreditation = الاعتماد

## Roles

role-applicant = مترشح أو مترشحة
role-collaborator = عضو في فريق المشروع
role-reader = قارئ أو قارئة
role-juror = عضو لجنة التحكيم
role-president = رئيس أو رئيسة اللجنة
role-program-staff = فريق البرنامج
role-quota-officer = مسؤول أو مسؤولة الحصص
role-approver = معتمِد أو معتمِدة
role-administrator = مدير أو مديرة النظام

## Stages, kinds and credits

stage = المرحلة
stage-development = تطوير
stage-production = إنتاج
stage-post-production = ما بعد الإنتاج
stage-finished = منجز
kind-feature = فيلم طويل
kind-short = فيلم قصير
kind-fiction = روائي
kind-documentary = وثائقي
kind-animation = تحريك
kind-hybrid = هجين
feature-1 = الفيلم الطويل الأول
feature-2 = الفيلم الطويل الثاني
feature-3 = الفيلم الطويل الثالث
credit-director = إخراج
credit-producer = إنتاج
credit-participant = مشارك أو مشاركة
credit-co-producer = إنتاج مشترك
credit-writer = سيناريو
credit-editor = مونتاج
credit-cinematographer = تصوير
credit-composer = موسيقى
credit-sound = صوت
gender = النوع الاجتماعي
gender-woman = امرأة
gender-man = رجل
gender-non-binary = غير ثنائي
gender-prefer-not-to-say = أفضّل عدم الإجابة

## States of an application, of its eligibility and of what follows

state-draft = مسودة
state-submitted = مودَع
state-withdrawn = مسحوبة
eligibility-eligible = مؤهلة
eligibility-not-eligible = غير مؤهلة
eligibility-cannot-be-checked = يتعذّر التحقق منه
eligibility-not-screened = لم يُفحص بعد
state-in-reading = قيد القراءة
state-shortlisted = في القائمة القصيرة
state-selected = مختار
state-reserve = في قائمة الاحتياط
state-not-selected = غير مختار
state-confirmed = مؤكَّد
state-declined = معتذَر عنه
state-lapsed = ساقط بانقضاء الأجل

## Phases of a call

phase = الطور
phase-preparation = قيد الإعداد
phase-open = مفتوحة
phase-screening = التحقق من الأهلية
phase-reading = القراءة
phase-deliberation = المداولة
phase-frozen = الاختيار مثبَّت
phase-announced = أُعلنت النتائج

## States of a letter

letter-draft = مسودة
letter-released = معتمدة
letter-sent = مرسلة
letter-failed = لم تُسلَّم

## What letters tell, what files are, who reads whom

fault-of = { $label }: { $fault }
letter-places = تُملأ لكل شخص:
letter-place-name = الاسم
letter-place-title =
    { $kind ->
        [invitation] اسم اللجنة
       *[other] العنوان
    }
letter-place-code = رمز طلب الترشح
letter-place-call = الدعوة
letter-place-link =
    { $kind ->
        [invitation] رابط قاعة القراءة
        [declaration] الرابط الشخصي
       *[other] رابط الطلب
    }
letter-place-date =
    { $kind ->
        [receipt] وقت الإرسال
        [invitation] نهاية القراءات
        [list] موعد إعلان النتائج
       *[other] آخر أجل للرد
    }
letter-kind-receipt = وصل الإيداع
letter-kind-selected = الاختيار
letter-kind-reserve = قائمة الاحتياط
letter-kind-not-selected = عدم الاختيار
letter-kind-promoted = الصعود من قائمة الاحتياط إلى الاختيار
letter-kind-invitation = دعوة إلى القراءة
letter-kind-declaration = طلب تصريح
letter-kind-extension = تمديد الموعد النهائي
letter-kind-list = رسالة إلى قائمة
file-kind-pdf = PDF
file-kind-picture = صورة (JPEG أو PNG)
file-kind-spreadsheet = جدول بيانات (XLSX أو CSV)
others-scores-never = لا تُعرض أبدًا
others-scores-after-own = بعد إتمام البطاقة الشخصية
others-scores-after-phase = بعد انتهاء القراءة
subject-project = مشروع
subject-person = شخص

## Programs of the festival

program-workshops = ورشات الأطلس
program-station = محطة الأطلس
program-distribution-meetings = لقاءات التوزيع
program-distribution-awards = جوائز التوزيع
program-press = أطلس الصحافة
program-delegation = الوفد

## Why something is refused: one sentence for each code of domain::access::Denial

denial-not-signed-in = سجّلوا الدخول أولًا.
denial-not-found = هذه الصفحة غير موجودة أو غير متاحة لكم.
denial-role-missing = أدواركم لا تسمح بهذا الإجراء. اتصلوا بإدارة النظام إن احتجتم إليه.
denial-not-in-phase = الدعوة ليست في طور يسمح بذلك.
denial-deadline-passed = انقضى الموعد النهائي. ما حفظتموه باقٍ.
denial-conflicted = هذه الصفحة غير موجودة أو غير متاحة لكم.
denial-not-signed = وقّعوا أولًا الالتزام بالسرية.
denial-own-score-first = تُعرض درجات الآخرين لاحقًا وفق ما تنص عليه الدعوة.
denial-same-person = لا يمكن لصاحب الطلب أن يعتمده: القرار لشخص آخر.

## What people do, as in histories: one for each code of domain::access::Action

action-use-own-account = استعمال الحساب الشخصي
action-grant-roles = منح الصلاحيات وسحبها
action-invite-colleague = دعوة الزملاء بالصلاحية نفسها
action-manage-edition = إعداد الدورة
action-edit-call = تعديل دعوة
action-publish-call = نشر دعوة
action-edit-quotas = تعديل الحصص
action-read-call = الاطلاع على دعوة
action-oversee-call = متابعة دعوة
action-start-application = بدء طلب ترشح
action-read-own-application = الاطلاع على طلب الترشح الشخصي
action-edit-application = تعديل طلب ترشح
action-submit-application = إيداع طلب ترشح
action-withdraw-application = سحب طلب ترشح
action-answer-selection = الرد على الاختيار
action-declare = تصريح
action-read-applications = الاطلاع على طلبات الترشح
action-screen = التحقق من الأهلية
action-extend = تمديد موعد نهائي
action-write-note = كتابة ملاحظة
action-import = استيراد طلبات ترشح
action-export = تصدير قائمة
action-download-files = تنزيل ملفات
action-correct-credit = تصحيح بيانات فريق الفيلم
action-merge-duplicates = دمج العناصر المكررة
action-write-letters = كتابة الرسائل واعتمادها
action-form-panel = تشكيل لجنة
action-answer-seat = الرد على دعوة إلى اللجنة
action-declare-interest = التصريح بتضارب المصالح
action-read-entry = قراءة ملف
action-reveal-screener = إظهار كلمة مرور رابط المشاهدة
action-score = تقييم
action-read-others-scores = الاطلاع على درجات الآخرين
action-read-board = الاطلاع على المداولة
action-move-on-board = نقل ملف في المداولة
action-read-tallies = الاطلاع على الإحصاء الدقيق للحصص
action-freeze = تثبيت الاختيار
action-request-override = طلب استثناء
action-approve-override = البت في استثناء
action-unfreeze = التراجع عن تثبيت الاختيار
action-announce = إعلان القرارات
action-promote = الصعود من قائمة الاحتياط
action-read-projects = الاطلاع على المشاريع عبر الدورات
action-record-milestone = تسجيل محطة
action-gender-report = تصدير تقرير المناصفة
action-run-jobs = مهام النظام التلقائية

## Pages that say no

not-found-title = هذه الصفحة غير موجودة
not-found-text = ربما كان عنوان الصفحة ناقصًا، أو أن هذه الصفحة غير متاحة لكم.
refused-title = هذا الإجراء غير متاح لكم
broken-title = حدث خلل من جهتنا
broken-text = كل ما حفظتموه في أمان. أعيدوا المحاولة بعد لحظات، وإن تكرر الأمر فراسلونا مع ذكر هذا المرجع: { $reference }.
busy-title = الإقبال كبير في هذه اللحظة
busy-text = الأولوية للحفظ والإيداع. أعيدوا فتح هذه الصفحة بعد لحظات.
