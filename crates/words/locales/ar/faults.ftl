### What is wrong with an input: one message for each code of domain::fault::Problem.

## One message for each problem of an input

fault-required = هذه الخانة إلزامية.
fault-too-long =
    { $max ->
        [zero] بلا أحرف
        [one] حرف واحد على الأكثر
        [two] حرفان على الأكثر
        [few] { $max } أحرف على الأكثر
        [many] { $max } حرفاً على الأكثر
       *[other] { $max } حرف على الأكثر
    }.
fault-too-many-words =
    { $max ->
        [zero] بلا كلمات
        [one] كلمة واحدة على الأكثر
        [two] كلمتان على الأكثر
        [few] { $max } كلمات على الأكثر
        [many] { $max } كلمة على الأكثر
       *[other] { $max } كلمة على الأكثر
    }، وعدد كلمات هذا النص { $have }.
fault-too-short =
    { $min ->
        [zero] بلا أحرف
        [one] حرف واحد على الأقل
        [two] حرفان على الأقل
        [few] { $min } أحرف على الأقل
        [many] { $min } حرفاً على الأقل
       *[other] { $min } حرف على الأقل
    }.
fault-not-an-email = هذا ليس عنوان بريد إلكتروني صحيحاً. مثال: { "amina@example.org" }
fault-not-a-number = هذا ليس عدداً.
fault-not-a-fraction = اكتبوا كسرا بين 0 و1، مثل 1/2 أو 2/5.
fault-too-small = القيمة الدنيا هي { $min }.
fault-too-large = القيمة القصوى هي { $max }.
fault-not-a-choice = اختاروا أحد الخيارات المقترحة.
fault-not-a-date = هذا ليس تاريخاً. اكتبوا اليوم والشهر والسنة.
fault-not-a-local-time = تتغير الساعة في هذه المنطقة في هذا الوقت: فهو غير موجود أو مكرر. اختاروا وقتاً آخر.
fault-end-before-start = النهاية تسبق البداية.
fault-only-later = يعتمد المترشحون على هذا الموعد النهائي: لا يمكن إلا تأخيره.
fault-not-a-link = هذا ليس عنوان صفحة صحيحاً. يبدأ العنوان بالصيغة { "https://" }
fault-not-a-country = اختاروا بلداً من القائمة.
fault-must-accept = ضعوا علامة في هذه الخانة للمتابعة.
fault-reason-needed = اكتبوا السبب.
fault-password-too-short = اختاروا كلمة مرور لا يقل طولها عن { $min ->
        [zero] صفر
        [one] حرف واحد
        [two] حرفين
        [few] { $min } أحرف
        [many] { $min } حرفاً
       *[other] { $min } حرف
    }. يسهل تذكر عدة كلمات متتالية.
fault-password-too-long = لا يتجاوز طول كلمة المرور { $max ->
        [zero] صفراً
        [one] حرفاً واحداً
        [two] حرفين
        [few] { $max } أحرف
        [many] { $max } حرفاً
       *[other] { $max } حرف
    }.
fault-password-too-common = يسهل تخمين كلمة المرور هذه. اختاروا غيرها.
fault-wrong-password = ليست هذه كلمة المرور التي اختيرت عند التسجيل.
fault-wrong-credentials = لا يطابق البريد الإلكتروني وكلمة المرور أي حساب.
fault-link-dead = هذا الرابط استُعمل أو انتهت صلاحيته. اطلبوا رابطاً جديداً.
fault-too-many-tries = محاولات كثيرة. أعيدوا المحاولة { $minutes ->
        [zero] الآن
        [one] بعد دقيقة واحدة
        [two] بعد دقيقتين
        [few] بعد { $minutes } دقائق
        [many] بعد { $minutes } دقيقة
       *[other] بعد { $minutes } دقيقة
    }.
fault-already-there = هذا العنصر موجود من قبل.
fault-nobody-reached = لا عنوان لأي من الأشخاص المذكورين يمكن الكتابة إليه.
fault-file-empty = هذا الملف فارغ.
fault-file-too-large = يتجاوز حجم هذا الملف { $max } ميغابايت.
fault-form-too-large = تتجاوز هذه الاستمارة { $max } ميغابايت. ارجعوا إلى الوراء: ما كتبتموه ما زال هناك؛ اختصروه ثم أعيدوا إرساله.
fault-not-a-form = ما أُرسل ليس استمارة.
fault-file-kind = هذا النوع من الملفات غير مقبول هنا، أو أن محتوى الملف لا يطابق اسمه.
fault-file-broken = لم يصل الملف كاملاً. أعيدوا إرساله.
fault-too-many-files =
    { $max ->
        [zero] بلا ملفات
        [one] ملف واحد على الأكثر
        [two] ملفان على الأكثر
        [few] { $max } ملفات على الأكثر
        [many] { $max } ملفاً على الأكثر
       *[other] { $max } ملف على الأكثر
    }.
fault-changed-meanwhile = عُدِّل هذا المحتوى في هذه الأثناء. النسختان معروضتان، فاختاروا ما تحتفظون به.
fault-deadline-passed = انقضى الموعد النهائي.
fault-document-missing = هذه الوثيقة ناقصة.
fault-credit-missing = اذكروا { $min ->
        [zero] من يشغل
        [one] شخصاً واحداً على الأقل في
        [two] شخصين على الأقل في
        [few] { $min } أشخاص على الأقل في
        [many] { $min } شخصاً على الأقل في
       *[other] { $min } شخص على الأقل في
    } هذا الدور.
fault-too-many-credits =
    { $max ->
        [zero] لا أحد
        [one] شخص واحد على الأكثر
        [two] شخصان على الأكثر
        [few] { $max } أشخاص على الأكثر
        [many] { $max } شخصاً على الأكثر
       *[other] { $max } شخص على الأكثر
    } في هذا الدور.
fault-criterion-missing = امنحوا درجة أو امتنعوا عن التقييم.
fault-column-missing = هذا العمود غير موجود في الملف.
fault-cell-count = عدد خلايا هذا السطر { $have } بدل { $want }.
fault-not-utf8 = تتعذر قراءة النص: الملف ليس بترميز UTF-8.
fault-no-place-left =
    { $max ->
        [zero] لا مقاعد هنا
        [one] المقعد الوحيد مشغول
        [two] المقعدان مشغولان
        [few] المقاعد الـ{ $max } كلها مشغولة
        [many] المقاعد المتاحة ({ $max }) كلها مشغولة
       *[other] المقاعد المتاحة ({ $max }) كلها مشغولة
    }.
fault-too-many-selected = عدد الملفات المختارة { $have }، وعدد المقاعد المتاحة { $max }.
fault-not-screened =
    { $have ->
        [zero] تُحقق من أهلية كل الطلبات
        [one] بقي طلب ترشح واحد لم يُتحقق من أهليته بعد
        [two] بقي طلبا ترشح لم يُتحقق من أهليتهما بعد
        [few] بقيت { $have } طلبات ترشح لم يُتحقق من أهليتها بعد
        [many] بقي { $have } طلب ترشح لم يُتحقق من أهليتها بعد
       *[other] بقي { $have } طلب ترشح لم يُتحقق من أهليتها بعد
    }.
fault-letter-text-missing = لا نص لهذه الرسالة بعد. اكتبوه ضمن رسائل الدعوة.
fault-other-holds-place = للطلب الآخر مقعد أعلى: هو الذي يُحتفظ به.
fault-not-overridable = لا يُسمح هنا باستثناء، أو لا يسمح به دوركم.
fault-last-administrator = هذا آخر مدير للنظام: لن يبقى من يستطيع منح الصلاحيات.
fault-set-too-small = تُفحص المجموعة ابتداء من عدد أدناه { $min }: فنتيجة ملف واحد تكشف جواب شخص بعينه. وللمجموعات الأصغر، راسلوا مسؤول أو مسؤولة الحصص.
fault-set-too-close = تُفحص المجموعة حين تختلف بما لا يقل عن { $min } من الملفات عن كل مجموعة فُحصت أو اقتُرحت من قبل: فنتيجة نقل ملف واحد تكشف جواب شخص بعينه. وفيما عدا ذلك، راسلوا مسؤول أو مسؤولة الحصص.
