### Panels as staff form them: seats, invitations, assignment, coverage.

panel-letter-subject = دعوة إلى القراءة: { $call }
panel-letter-body =
    تحية طيبة { $name }،

    يسعدنا أن تكونوا ضمن «{ $panel }» في { $call }. للقبول أو الاعتذار، يُرجى فتح هذا الرابط:

    { $link }

    آخر أجل للقراءات: { $until }.
panel-panels = اللجان
panel-lead = لجان الاختيار والتحكيم: من يقرأ، وماذا يقرأ، وإلى أين وصل.
panel-none = لا توجد لجنة بعد
panel-none-text = شكّلوا لجنة أدناه، ثم ادعوا أعضاءها برسالة.
panel-form = تشكيل لجنة
panel-form-do = تشكيل اللجنة
panel-name = اسم اللجنة
panel-kind = النوع
panel-kind-committee = لجنة الاختيار
panel-kind-jury = لجنة التحكيم
panel-readings = عدد القراءات لكل ملف
panel-readings-hint = عدد الأعضاء الذين يقرؤون كل ملف، من 1 إلى 20.
panel-readings-change = تغيير عدد القراءات
panel-readings-each =
    { $count ->
        [zero] دون قراءات
        [one] قراءة واحدة لكل ملف
        [two] قراءتان لكل ملف
        [few] { $count } قراءات لكل ملف
        [many] { $count } قراءة لكل ملف
       *[other] { $count } قراءة لكل ملف
    }
panel-ready = الجاهزون: { $ready } من { $all }
panel-until = القراءات لكل ملف: { $count }. آخر أجل: { $until }.
panel-people = الأعضاء
panel-people-none = لم تُوجَّه أي دعوة بعد
panel-people-none-text = ادعوا العضو الأول أدناه؛ تخبره رسالة بكيفية القبول.
panel-invite = دعوة شخص
panel-invite-hint = يُفتح حساب إن لم يوجد؛ وتقود الرسالة إليه.
panel-invite-lang = لغة الرسالة
panel-invite-do = إرسال الدعوة
panel-assigned = المسندة
panel-done = المقروءة
panel-abstained = الامتناعات
panel-remove = إخراج من اللجنة
panel-remove-sure = هل تريدون إخراج { $name } من اللجنة؟
panel-remove-text = ما لم يُنجز يعود للإسناد من جديد، والبطاقات المكتملة تبقى محتسبة. ويتوقف الولوج فورًا.
panel-entries = الملفات
panel-entries-none = لا ملفات للقراءة بعد
panel-entries-none-text = تصبح طلبات الترشح ملفات للقراءة بعد التحقق من أهليتها.
panel-waiting =
    { $count ->
        [zero] لا طلبات ترشح في انتظار التحقق
        [one] طلب ترشح واحد في انتظار التحقق من أهليته
        [two] طلبا ترشح في انتظار التحقق من أهليتهما
        [few] { $count } طلبات ترشح في انتظار التحقق من أهليتها
        [many] { $count } طلب ترشح في انتظار التحقق من أهليتها
       *[other] { $count } طلب ترشح في انتظار التحقق من أهليتها
    }
panel-waiting-text = تُسند بعد التحقق من أهليتها.
panel-coverage = القراءات
panel-readers = القراء
panel-recused =
    { $count ->
        [zero] دون تنحٍّ
        [one] تنحٍّ واحد
        [two] تنحّيان
        [few] { $count } حالات تنحٍّ
        [many] { $count } حالة تنحٍّ
       *[other] { $count } حالة تنحٍّ
    }
panel-abstentions =
    { $count ->
        [zero] دون امتناع
        [one] امتناع واحد
        [two] امتناعان
        [few] { $count } امتناعات
        [many] { $count } امتناعًا
       *[other] { $count } امتناع
    }
panel-even = الإسناد المتوازن
panel-even-lead =
    { $count ->
        [zero] لم يُسجَّل شيء بعد: هذا ما سيحدث دون قراءات.
        [one] لم يُسجَّل شيء بعد: هذا ما سيحدث، وعدد القراءات لكل ملف { $count }. يُستبعد تضارب المصالح وتُوازَن الأعباء.
        [two] لم يُسجَّل شيء بعد: هذا ما سيحدث، وعدد القراءات لكل ملف { $count }. يُستبعد تضارب المصالح وتُوازَن الأعباء.
        [few] لم يُسجَّل شيء بعد: هذا ما سيحدث، وعدد القراءات لكل ملف { $count }. يُستبعد تضارب المصالح وتُوازَن الأعباء.
        [many] لم يُسجَّل شيء بعد: هذا ما سيحدث، وعدد القراءات لكل ملف { $count }. يُستبعد تضارب المصالح وتُوازَن الأعباء.
       *[other] لم يُسجَّل شيء بعد: هذا ما سيحدث، وعدد القراءات لكل ملف { $count }. يُستبعد تضارب المصالح وتُوازَن الأعباء.
    }
panel-loads = ما سيكون لدى كل عضو
panel-load = { $before } ← { $after }
panel-unmet =
    { $count ->
        [zero] لا ملفات ناقصة
        [one] ملف واحد يبقى ناقصًا
        [two] ملفان يبقيان ناقصين
        [few] { $count } ملفات تبقى ناقصة
        [many] { $count } ملفًا يبقى ناقصًا
       *[other] { $count } ملف يبقى ناقصًا
    }
panel-unmet-text = ادعوا أعضاء آخرين، أو ارفعوا الحد لكل عضو، أو خفّضوا عدد القراءات.
panel-unmet-few = الأعضاء الذين ما زال بإمكانهم قراءته: { $allowed }؛ المستبعدون بسبب تضارب المصالح: { $conflicts }
panel-unmet-few-languages = الأعضاء الذين ما زال بإمكانهم قراءته: { $allowed }؛ المستبعدون بسبب تضارب المصالح: { $conflicts }؛ من لا يقرؤون لغته: { $languages }
panel-unmet-full = الأعضاء الذين يمكنهم قراءته وقد بلغوا جميعًا حدّهم: { $members }؛ الملفات المتوقفة عليهم: { $entries }
panel-covered = الملفات التي ستكتمل قراءاتها: { $done } من { $total }.
panel-even-most = الملفات لكل عضو، على الأكثر
panel-even-most-hint = تُحتسب الملفات التي لدى العضو من قبل. إذا تُرك فارغًا فلا حد.
panel-even-again = إعادة الحساب
panel-unmet-by =
    { $count ->
        [zero] لا ينقص شيء
        [one] تنقص قراءة واحدة
        [two] تنقص قراءتان
        [few] تنقص { $count } قراءات
        [many] تنقص { $count } قراءة
       *[other] تنقص { $count } قراءة
    }
panel-undecided =
    { $count ->
        [zero] قبل الجميع
        [one] عضو واحد لم يقبل بعد
        [two] عضوان لم يقبلا بعد
        [few] { $count } أعضاء لم يقبلوا بعد
        [many] { $count } عضوًا لم يقبلوا بعد
       *[other] { $count } عضو لم يقبلوا بعد
    }
panel-undecided-text = يُستثنون إلى أن يقبلوا.
panel-even-nothing = لا شيء للإسناد
panel-even-nothing-text = إما أن كل ملف له قراءاته، أو لا يمكن لأي عضو قبِل الدعوة قراءة ما ينقص.
panel-even-covered-text = أُسندت من قبل جميع قراءات كل ملف.
panel-even-full = بلغ جميع الأعضاء الذين يمكنهم قراءة ما ينقص الحدَّ ({ $most }). ويبقى لهم ما أُسند إليهم من قبل.
panel-even-do =
    { $count ->
        [zero] لا إسناد
        [one] إسناد قراءة واحدة
        [two] إسناد قراءتين
        [few] إسناد { $count } قراءات
        [many] إسناد { $count } قراءة
       *[other] إسناد { $count } قراءة
    }
panel-hand = ملفات أحد الأعضاء
panel-hand-lead = ضعوا علامة على ما سيُقرأ. لا تُعرض الملفات التي فيها تضارب مصالح.
panel-hand-others = قراءات الآخرين: { $count } من { $wanted }
panel-hand-kept = مقروء
panel-hand-foreign = ليس بإحدى لغاته المقروءة
panel-languages = اللغات المقروءة
panel-reads = لغات القراءة
panel-languages-hint = لا تُسند الملفات المكتوبة بلغة أخرى إلى هذا العضو في الإسناد المتوازن. ومن دون جواب لا يُستبعد أي ملف.
panel-languages-do = حفظ اللغات
panel-hand-do = حفظ القائمة
panel-conflicts = تضارب المصالح
panel-conflicts-lead = تضارب المصالح الساري يحجب الملف عن الشخص المعني في كل مكان وفورًا. والبطاقة المعبأة لا تُحتسب.
panel-suggestions = ما توحي به أسماء الفرق
panel-suggestions-lead = البريد الإلكتروني أو الاسم أو الشركة نفسها. لا يُحجب شيء قبل تأكيدكم.
panel-suggestions-none = لا اقتراحات
panel-suggestions-none-text = تُقارن أسماء الأعضاء وعناوينهم الإلكترونية وشركاتهم بأسماء فرق كل ملف.
panel-suggestion-agree = إنه تضارب
panel-common-email = البريد الإلكتروني نفسه لدى { $what }
panel-common-name = الاسم نفسه: { $what }
panel-common-company = الشركة نفسها: { $what }
panel-conflicts-in-force = السارية
panel-conflicts-none = لا تضارب ساريًا
panel-conflicts-none-text = يصرّح الأعضاء بما لديهم قبل القراءة؛ ويمكنكم إضافة تضارب أدناه، لزملاء المكتب أيضًا.
panel-conflict-set = إضافة تضارب
panel-conflict-set-do = إضافة التضارب
panel-conflict-who = الشخص
panel-lift = رفع
panel-lift-title = هل تريدون رفع تضارب المصالح لدى { $name }؟
panel-did-formed = شُكّلت اللجنة
panel-did-invited = أُرسلت الدعوة
panel-did-removed = أُخرج العضو من اللجنة
panel-did-assigned = حُفظت القائمة
panel-did-evenly = أُسندت القراءات
panel-did-readings = غُيّر عدد القراءات
panel-did-languages = حُفظت اللغات المقروءة
panel-did-conflict-set = أصبح التضارب ساريًا
panel-did-conflict-lifted = رُفع التضارب
seat-invited = دعوة مرسلة
seat-declined = اعتذار
seat-accepted = قبول
seat-signed = التزام موقَّع
seat-ready = قيد القراءة
seat-removed = إخراج
interest-source-declared = صرّح به العضو
interest-source-detected = وُجد في أسماء الفرق
interest-source-office = أضافه المكتب
event-panel-formed = شكّل لجنة
event-seat-offered = عرض مقعدًا في اللجنة
event-seat-languages = حدّد اللغات التي يقرؤها أحد الأعضاء
event-seat-removed = أخرج شخصًا من اللجنة
event-assigned-evenly = أسند القراءات بالتوازن
event-assigned-by-hand = أسند قراءات يدويًا
event-conflict-set = أضاف تضارب مصالح
event-conflict-lifted = رفع تضارب مصالح
event-seat-accepted = قبل مقعدًا
event-seat-declined = اعتذر عن مقعد
event-note-signed = وقّع الالتزام بالسرية
event-interest-declared = صرّح بتضارب مصالح
event-interests-complete = أتمّ التصريح بالمصالح
event-sheet-finished = أنهى بطاقة تقييم
event-sheet-abstained = امتنع عن التقييم
event-others-seen = اطّلع على درجات الآخرين
event-sheet-reopened = أعاد فتح بطاقة تقييم
event-screener-revealed = أظهر كلمة مرور نسخة مشاهدة
