### The reading room: list to read, dossier beside the scoresheet, screener, interests.

reader-room = قاعة القراءة
reader-room-lead = اللجان التي تشاركون فيها أو دُعيتم إليها.
reader-room-empty = لا توجد لجنة بعد
reader-room-empty-text = عندما يدعوكم المكتب إلى لجنة، تظهر الدعوة هنا.
reader-until-short = إلى غاية { $when }
reader-until = آخر أجل للقراءات
reader-ended = انتهت القراءة
reader-all-read = قُرئ كل شيء
reader-left =
    { $count ->
        [zero] لا ملفات متبقية
        [one] ملف واحد متبقٍّ
        [two] ملفان متبقيان
        [few] { $count } ملفات متبقية
        [many] { $count } ملفًا متبقيًا
       *[other] { $count } ملف متبقٍّ
    }
reader-do-invited = الرد على الدعوة
reader-do-accepted = توقيع الالتزام
reader-do-signed = التصريح بالمصالح
reader-do-removed = انتهت العضوية في اللجنة
reader-steps = خطوات ما قبل القراءة
reader-step-answer = القبول
reader-step-sign = التوقيع
reader-step-declare = التصريح
reader-step-read = القراءة
reader-invitation = دعوة إلى القراءة
reader-you-declined = لقد اعتذرتم عن هذا المقعد
reader-you-declined-text = ما زال بإمكانكم تغيير رأيكم والقبول.
reader-window = فترة القراءة
reader-blind = الهويات
reader-blind-yes = محجوبة: تقرؤون دون معرفة المترشحين
reader-blind-no = مبيَّنة في كل ملف
reader-accept = قبول المقعد
reader-note = التزام بالسرية
reader-note-lead = يأتمننا سينمائيون على أعمال لم تكتمل. بالتوقيع تلتزمون بما يلي:
reader-note-1 = أحتفظ لنفسي بالملفات والوثائق وروابط المشاهدة وكلمات المرور، ولا أنقل أيًّا منها إلى الغير.
reader-note-2 = لا أتحدث عن طلبات الترشح والدرجات والمداولات مع أي شخص خارج اللجنة والمكتب.
reader-note-3 = أصرّح بكل صلة تربطني بمشروع أو بفريقه أو بشركاته، ولا أقرأ تلك الملفات.
reader-note-4 = أقرأ وأقيّم بنفسي، ولا أعرض الملفات على أشخاص آخرين أو على خدمات آلية.
reader-note-5 = بعد انتهاء العمل أحذف النسخ التي احتفظت بها.
reader-note-agree = أنا { $name }، ألتزم بما سبق.
reader-note-recorded = يُسجَّل اسمكم والوقت.
reader-note-else = إذا تعذّر عليكم الالتزام بذلك، فيمكنكم الاعتذار عن المقعد: لم يُعرض عليكم أي شيء بعد.
reader-sign = توقيع
reader-interests = تضارب المصالح
reader-interests-lead = ضعوا علامة على طلبات الترشح التي تربطكم بها صلة. تُحجب عنكم فورًا ولا تقيّمونها. وإذا لم تربطكم صلة بأي منها، فلا تضعوا أي علامة.
reader-interests-blind = الأسماء محجوبة. ضعوا علامة على ما تتعرفون عليه؛ ويمكنكم الإضافة في أي وقت أثناء القراءة.
reader-interests-which = طلبات الترشح التي تربطكم بها صلة
reader-interests-kind = طبيعة الصلة
reader-interests-if = إذا وضعتم علامة
reader-interests-reason = لا يقرؤه إلا المكتب.
reader-interests-declare = التصريح والبقاء في هذه القائمة
reader-interests-finish = حفظ والانتقال إلى القراءة
reader-interests-more = التصريح بتضارب مصالح
reader-interests-empty = لا طلبات ترشح في القائمة بعد
reader-interests-empty-text = تظهر طلبات الترشح بعد أن يتحقق المكتب من أهليتها. يمكنكم العودة إلى هذه القائمة في أي وقت.
reader-list = ملفات للقراءة
reader-progress-label = المقروء
reader-progress = { $done } من { $all }
reader-board = عرض المداولة
reader-committee = اللجنة
reader-committee-hint = ترأسون اللجنة: هذا ما أنجزه كل عضو. في المداولة يمكنكم نقل الملفات كما يفعل المكتب.
reader-jury-hint = ترأسون اللجنة: هذا ما أنجزه كل عضو.
reader-read-next = قراءة الملف التالي
reader-search = البحث في ملفاتكم
reader-search-none = ابحثوا بكلمات أقل، أو امسحوا البحث لعرض كل ملفاتكم من جديد.
reader-list-empty = لا شيء للقراءة بعد
reader-list-empty-text = لم يُسند إليكم المكتب أي ملف بعد. تظهر الملفات هنا بمجرد إسنادها.
reader-list-order = الملفات الأقل قراءة أولًا.
reader-to-sheet = إلى بطاقة التقييم
reader-list-blind = القراءة مجهولة الهوية: هويات المترشحين محجوبة. الملفات الأقل قراءة أولًا.
reader-desk-blind = قراءة مجهولة الهوية: الهويات محجوبة
reader-person = { $name } ({ $role })
reader-biography = نبذة عن { $name }
reader-desk-empty = لا شيء في هذا الملف يمكن عرضه
reader-desk-empty-text = راسلوا المكتب إذا تعذّر عليكم تقييمه؛ ويمكنكم أيضًا الامتناع.
reader-screeners = نسخ المشاهدة
reader-reveal = إظهار كلمة المرور
reader-reveal-recorded = تُسجَّل كل مرة.
reader-no-password = دون كلمة مرور.
reader-pdf-frame = { $name }، معروض في الصفحة
reader-pdf-show = عرض هنا
reader-pdf-shown = معروض أدناه
reader-pdf-title = الوثيقة
reader-pdf-page = الصفحة { $page } من { $pages }
reader-pdf-smaller = تصغير
reader-pdf-larger = تكبير
reader-pdf-failed = يتعذّر عرض هذه الوثيقة هنا. يمكن فتحها من الرابط أعلاه.
reader-pdf-noscript = يمكن فتح الوثيقة من الرابط أعلاه: عرضها في الصفحة يتطلب { "JavaScript" }.
reader-weight =
    { $count ->
        [zero] الوزن { $count }
        [one] الوزن { $count }
        [two] الوزن { $count }
        [few] الوزن { $count }
        [many] الوزن { $count }
       *[other] الوزن { $count }
    }
reader-comment-hint = للجنة والمكتب؛ لا يقرؤه المترشحون أبدًا.
reader-keys = تمنح مفاتيح الأرقام الدرجة وتنقل إلى المعيار التالي.
reader-keys-ten = تمنح مفاتيح الأرقام الدرجة (والصفر يمنح 10) وتنقل إلى المعيار التالي.
reader-finish = إنهاء
reader-finish-next = إنهاء وقراءة التالي
reader-next = قراءة التالي
reader-abstain = الامتناع
reader-abstain-do = الامتناع عن تقييم هذا الملف
reader-abstain-reason = سبب الامتناع
reader-abstain-hint = الامتناع لا يمنح أي درجة. إذا كانت تربطكم صلة بالملف، فصرّحوا بتضارب مصالح بدلًا من ذلك.
reader-did-save = حُفظت البطاقة
reader-did-finish = اكتملت البطاقة
reader-did-abstain = سُجّل امتناعكم
reader-did-reopen = أُعيد فتح البطاقة
reader-clash-how = تتضمن الاستمارة أدناه نسختكم. بحفظها تحل نسختكم محل النسخة الأخرى.
reader-changed-link = الاطلاع على النسخة الأخرى
reader-found = ما كُتب هنا في { $time } لم يُحفظ.
reader-restore = استرجاعه
reader-discard = تجاهله
reader-total = درجتكم: { $total }
reader-mean = الدرجة
reader-not-now = لا يمكن تعبئة البطاقة الآن
reader-not-now-text = البطاقات مفتوحة خلال فترة القراءة فقط. ما حفظتموه محفوظ.
reader-reopen = إعادة فتح البطاقة
reader-look = عرض درجات الآخرين
reader-look-title = لا يمكن بعد ذلك إعادة فتح بطاقتكم: تبقى درجتكم كما هي.
reader-look-do = عرضها مع الإبقاء على درجتي
reader-others-seen = اطّلعتم على درجات الآخرين: لم تعد درجتكم تتغيّر.
reader-others = قراءات أخرى
reader-others-none = لم تكتمل أي قراءة أخرى بعد.
reader-others-after-own = تظهر درجات الآخرين بعد إنهاء بطاقتكم.
reader-others-after-phase = تظهر درجات الآخرين بعد انتهاء القراءة.
reader-other = القراءة { $number }
reading-state-waiting = للقراءة
reading-state-begun = بدأت قراءته
reading-state-done = مقروء
reading-state-abstained = امتناع
sheet-open = بطاقة مفتوحة
sheet-done = بطاقة مكتملة
sheet-abstained = امتناع
interest-work = صلة مهنية بالفريق أو الشركة
interest-family = قرابة أو زواج
interest-money = مصلحة مالية
interest-own = مشاركة في المشروع
interest-other = غير ذلك
