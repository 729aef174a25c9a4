### The board: ranking, rules and tallies, freeze, overrides, announcement.

## موضع الملف وما تقرر وما أجيب به

board-place-selected = الاختيار
board-place-reserve = قائمة الاحتياط
board-place-shortlisted = القائمة القصيرة
board-place-candidate = الملفات
ruling-selected = مختار
ruling-reserve = على قائمة الاحتياط
ruling-not-selected = غير مختار
answer-confirmed = مؤكَّد
answer-declined = معتذَر عنه
answer-lapsed = دون رد في الأجل
answer-withdrawn = مسحوب
