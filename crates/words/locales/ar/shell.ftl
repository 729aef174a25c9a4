# إطار الموقع: الأسماء والتنقل والأخطاء.

festival-name = برامج الأطلس
office-name = مكتب الصناعة السينمائية
nav-main = الروابط الرئيسية
nav-languages = اللغات
nav-my-applications = طلباتي
nav-reading = قاعة القراءة
nav-office = المكتب
nav-projects = المشاريع
nav-people = الفريق
nav-editions = الدورات
nav-mailbox = صندوق الرسائل
foot-line = برامج الأطلس – طلبات الترشح والاختيار في البرامج المهنية للمهرجان
foot-demo = عرض تجريبي: الأشخاص والمشاريع من نسج الخيال، والقواعد المعروضة أمثلة لا صفة رسمية لها.

error-title = لم تنجح العملية
error-denied-title = لا شيء في هذا العنوان
error-refused-title = لا يمكن فعل ذلك
error-stale-title = غيّر شخص آخر هذا المحتوى في الأثناء
error-stale-text = لم يُمحَ أي شيء. عودوا إلى الوراء واطّلعوا على ما تغيّر ثم احفظوا من جديد.
error-faults-title = هناك ما ينقص
error-failed-title = حدث عطل من جهتنا
error-failed-text = لم يضع شيء مما حفظتموه. أعيدوا المحاولة بعد لحظات. وإذا تكرر ذلك فأبلغوا المكتب بهذا الرقم: { $reference }
error-typed = ما كتبتموه
error-typed-text = لم يُحفظ منه شيء. انسخوه قبل مغادرة هذه الصفحة.
error-back = العودة إلى الصفحة الرئيسية
faults-title = يرجى تصحيح ما يلي
mailbox-title = صندوق رسائل العرض التجريبي
mailbox-lead = في العرض التجريبي لا تغادر أي رسالة هذا الجهاز. تُقرأ هنا أحدث الرسائل المعتمدة من كل نوع.
mailbox-empty = لا رسائل حتى الآن
mailbox-empty-text = تظهر الرسائل هنا فور اعتمادها.
mailbox-to = إلى
mailbox-subject = الموضوع
