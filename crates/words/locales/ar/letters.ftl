### Letters about applications, panels and decisions: their subjects and bodies, and the outbox.

## البريد الصادر

pile-drafts = المسودات
pile-waiting = في انتظار الإرسال
pile-failed = غير المسلَّمة
pile-sent = المرسلة
letters-subject = الموضوع
letters-to = المرسل إليه
letters-kind = نوع الرسالة
letters-empty = لا رسائل هنا
letters-empty-drafts = إعلان القرارات أو الصعود من الاحتياط أو مراسلة قائمة يضع الرسائل هنا.
letters-empty-waiting = تنتظر الرسائل المعتمدة إرسالها هنا.
letters-empty-failed = لم يفشل أي إرسال.
letters-empty-sent = تُحفظ هنا الرسائل المرسلة.
letters-empty-of-kind = لا رسائل من هذا النوع هنا.
letters-next-try = المحاولة التالية { $when }
letters-release-all = اعتماد كل المسودات ({ $count })
letters-release-sure = ستُرسل كل هذه الرسائل إلى أصحابها على الفور.
letters-release-do = اعتماد وإرسال
letters-release = اعتماد هذه الرسالة
letters-discard = حذف هذه المسودة
letters-again = إرسال مرة أخرى
letters-again-title = تُرسل الرسالة نفسها مرة ثانية.
letters-did-released = اعتُمدت: تُرسل الرسائل خلال ثوانٍ.
letters-did-again = تُرسل الرسالة من جديد.
letters-did-discarded = حُذفت المسودة.
letters-did-written = كُتبت الرسائل في شكل مسودات.
letters-no-post = لم يُعَدّ أي خادم بريد
letters-no-post-text = تبقى الرسائل المعتمدة هنا قابلة للقراءة، وتُرسل حين يُعدّ خادم بريد.
