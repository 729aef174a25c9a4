### The office: editions, calls, templates, applications, screening, extensions, colleagues.

## One application, for staff

dossier-place = { $place } من { $total } في هذه القائمة
dossier-back = العودة إلى القائمة
dossier-previous = السابق: { $title }
dossier-next = التالي: { $title }
dossier-answers = الأجوبة
dossier-extra = من الملف المستورد
dossier-people = الأشخاص
dossier-files = الملفات
dossier-no-files = لم يُرفع أي ملف.
dossier-all-files = كل الملفات (ZIP)
dossier-replaced = استُبدل
dossier-screeners = روابط المشاهدة
dossier-reveal = إظهار كلمة المرور
dossier-reveal-note = يُسجَّل إظهارها.
dossier-revealed = كلمة المرور
dossier-shortfalls = ما ينقص
dossier-met = مستوفى حسب البيانات المصرح بها
dossier-short = غير مستوفى
dossier-unknown = يتعذّر التحقق منه
dossier-no-requirements = لا شروط أهلية لهذه الدعوة.
dossier-notes = ملاحظات داخلية
dossier-notes-lead = يراها فريق المكتب وحده.
dossier-note = إضافة ملاحظة
dossier-note-save = حفظ الملاحظة
dossier-extension = الموعد النهائي لهذا الطلب
dossier-closes = يمكن تعديله إلى غاية { $when }.
dossier-closed = كان تعديله ممكنًا إلى غاية { $when }.
dossier-extend = تمديد الأجل
dossier-extend-until = الموعد النهائي الجديد
dossier-extend-reason = السبب
dossier-extend-save = تمديد الموعد النهائي
dossier-extended-by = { $reason } ({ $name })
dossier-versions = النسخ المودعة
dossier-version = النسخة { $number }، وصل { $receipt }
dossier-no-versions = لم يُودَع بعد.
dossier-history = السجل
dossier-change = { $was } ← { $became }
dossier-program = البرنامج نفسه
dossier-project = مساره عبر السنوات
dossier-contact = جهة الاتصال
dossier-done-screened = سُجِّل فحص الأهلية.
dossier-done-noted = حُفظت الملاحظة.
dossier-done-extended = مُدِّد الموعد النهائي.

## What happened, in histories

event-screened = فحص الأهلية
event-note-written = كتابة ملاحظة
event-deadline-extended = تمديد الموعد النهائي
event-files-taken = تنزيل الملفات
event-list-exported = تصدير قائمة
event-gender-report-taken = الاطلاع على تقرير المناصفة
event-applications-imported = استيراد طلبات
event-application-imported = مستورد
event-milestone-recorded = تسجيل محطة
event-milestone-removed = حذف محطة
