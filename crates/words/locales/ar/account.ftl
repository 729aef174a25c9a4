### Accounts: registering, signing in, forgotten passwords, invitations, and the letters about them.

## Signing in

sign-in = تسجيل الدخول
sign-in-title = تسجيل الدخول إلى حسابكم
sign-in-intro = حساب واحد لطلبات الترشح والقراءات وعمل المكتب.
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-forgot = هل نسيتم كلمة المرور؟
sign-in-no-account = ليس لديكم حساب بعد؟
sign-in-needed = سجّلوا الدخول للمتابعة، وستعودون إلى هذه الصفحة.
sign-in-suspended = هذا الحساب موقوف. راسلوا مكتب الصناعة السينمائية.
signed-in-as = حساب { $name }
sign-out = تسجيل الخروج
signed-out = سجّلتم الخروج.
password-show = إظهار كلمة المرور
password-hide = إخفاء كلمة المرور
demonstration-accounts = حسابات العرض التجريبي
demonstration-accounts-intro = حساب لكل دور، ويكفي الضغط على زره لتسجيل الدخول. كلها بكلمة المرور هذه: «{ $password }».

## Session

session-ends-soon = الوقت المتبقي لجلستكم: { $span }. لن يضيع شيء مما حفظتموه.
session-stay = البقاء متصلين
session-expired-title = انتهت جلستكم
session-expired-text = سجّلوا الدخول من جديد: ما كتبتموه باقٍ وسيُحفظ.
session-other-devices = الجلسات على أجهزة أخرى
session-end-others = تسجيل الخروج من باقي الأجهزة
session-last-seen = آخر استعمال: { $when }

## Registering

register = إنشاء حساب
register-title = إنشاء حسابكم
register-intro = الحساب ضروري لتقديم طلب ترشح، وتحتفظون به من دورة إلى أخرى.
register-name = اسمكم
register-name-hint = كما ينبغي أن يظهر في الرسائل والقوائم، وبالحروف التي تفضلونها.
register-email-hint = نرسل رابطًا إلى هذا العنوان الإلكتروني للتأكد من أنه لكم.
register-password-hint =
    { $min ->
        [zero] بلا حد أدنى
        [one] حرف واحد على الأقل
        [two] حرفان على الأقل
        [few] { $min } أحرف على الأقل
        [many] { $min } حرفًا على الأقل
       *[other] { $min } حرف على الأقل
    }. يسهل تذكر عدة كلمات متتالية ويصعب تخمينها.
register-language = لغة رسائلكم
register-privacy = نحتفظ بما يلزم لتسيير البرامج ولا شيء غيره. يمكنكم في أي وقت طلب نسخة منه أو محوه.
register-submit = إنشاء الحساب
register-have-account = لديكم حساب؟

## Confirming the address

verify-sent-title = رسالة في بريدكم الإلكتروني
verify-sent-text = إن كان هذا العنوان الإلكتروني صالحًا للاستعمال فستصل إلى { $email } رسالة تحمل رابطًا. مدة صلاحية الرابط: { $span }.
verify-not-received = لم يصلكم شيء؟ ابحثوا في البريد غير المرغوب فيه أو اطلبوا رسالة أخرى.
verify-send-again = إعادة إرسال الرسالة
verify-confirm = تأكيد هذا العنوان الإلكتروني
verify-password = أدخلوا كلمة المرور التي اختيرت عند التسجيل: فهي تدل على أنكم من فتح هذا الحساب.
verify-forgot = لا أعرفها
verify-title = تأكيد عنوانكم الإلكتروني
verify-done = تم تأكيد عنوانكم الإلكتروني. مرحبًا بكم!
verify-needed = أكّدوا عنوانكم الإلكتروني قبل الإيداع. يمكنكم إعداد طلب ترشحكم في انتظار ذلك.

## Forgotten password

forgot-title = نسيان كلمة المرور
forgot-intro = اكتبوا البريد الإلكتروني لحسابكم، وسنرسل إليه رابطًا لاختيار كلمة مرور جديدة.
forgot-submit = إرسال الرابط
forgot-sent = إن كان هناك حساب بالعنوان الإلكتروني { $email } فالرسالة في طريقها إليكم. مدة صلاحية الرابط: { $span }.
welcome-title = اختيار كلمة المرور
reset-title = اختيار كلمة مرور جديدة
reset-new-password = كلمة المرور الجديدة
reset-submit = حفظ كلمة المرور
reset-done = تغيّرت كلمة المرور، وسُجّل خروجكم من كل الأجهزة الأخرى.
link-dead-title = هذا الرابط لم يعد صالحًا
link-dead-text = استُعمل أو انتهت صلاحيته. اطلبوا رابطًا جديدًا، ولن يضيع شيء.
link-ask-again = طلب رابط جديد

## The account

account-title = حسابكم
account-profile = بياناتكم
account-password = كلمة المرور
account-current-password = كلمة المرور الحالية
account-password-change = تغيير كلمة المرور
account-zone = منطقتكم الزمنية
account-zone-hint = تُعرض المواعيد النهائية بتوقيت المهرجان وبتوقيتكم.
account-roles = أدواركم
account-role-in = { $role }، { $scope }
account-saved = حُفظت بياناتكم.
account-save-name = حفظ الاسم واللغة
account-save-theme = حفظ المظهر
account-export = طلب نسخة من معطياتي الشخصية
account-erase = طلب محو حسابي

## Accepting an invitation

invitation-title = دعوة موجّهة إليكم
invitation-text = يدعوكم { $inviter } إلى العمل على { $scope } بصفة: { $role }.
invitation-accept = قبول الدعوة
invitation-decline = الاعتذار عن الدعوة
invitation-accepted = قبلتم الدعوة.
invitation-declined = اعتذرتم عن الدعوة. شكرًا على إبلاغنا.
invitation-choose-password = اختاروا كلمة مرور لفتح حسابكم.

## Letters of the account: subjects and bodies (plain words: no marks of direction)

letter-greeting = تحية طيبة { $name }،
letter-signature =
    { $office }
    { $festival }
letter-not-you = إن لم تطلبوا ذلك فتجاهلوا هذه الرسالة، ولن يتغير شيء.
letter-verify-subject = تأكيد عنوانكم الإلكتروني – { $festival }
letter-verify-body =
    فُتح حساب بهذا العنوان الإلكتروني. لتأكيد أنه لكم، افتحوا هذا الرابط:
    { $link }
    مدة صلاحية الرابط: { $span }، ولا يُستعمل إلا مرة واحدة.
letter-already-registered-subject = لديكم حساب من قبل – { $festival }
letter-already-registered-body =
    حاول أحد، وربما أنتم، فتح حساب بهذا العنوان الإلكتروني، وهناك حساب به من قبل. لتسجيل الدخول افتحوا هذا الرابط:
    { $link }
    إن نسيتم كلمة المرور فهذه الصفحة تتيح اختيار كلمة جديدة.
letter-reset-subject = اختيار كلمة مرور جديدة – { $festival }
letter-reset-body =
    لاختيار كلمة مرور جديدة، افتحوا هذا الرابط:

    { $link }

    مدة صلاحية الرابط: { $span }، ولا يُستعمل إلا مرة واحدة. تبقى كلمة المرور الحالية صالحة إلى ذلك الحين.
letter-password-changed-subject = تغيّرت كلمة المرور – { $festival }
letter-password-changed-body = تغيّرت كلمة المرور الخاصة بحسابكم بتاريخ { $when }. إن لم تكونوا أنتم من غيّرها فراسلونا فورًا: { $contact }
letter-role-given-subject = صلاحية لكم: { $role } – { $festival }
letter-role-given-body =
    يسند إليكم { $inviter } صفة { $role } في { $scope }. يتيحها لكم حسابكم هنا:

    { $link }
letter-invite-subject = دعوة: { $role } – { $festival }
letter-invite-body =
    يدعوكم { $inviter } إلى العمل على { $scope } بصفة: { $role }. للقبول أو الاعتذار افتحوا هذا الرابط:

    { $link }

    الرابط صالح إلى غاية { $until }.
