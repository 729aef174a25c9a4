### Panels as staff form them: seats, invitations, assignment, coverage.

## The letter of invitation, when the call has none of its own (plain words)

panel-letter-subject = دعوة إلى القراءة: { $call }
panel-letter-body =
    السلام عليكم { $name }،

    يسعدنا أن تكونوا ضمن «{ $panel }» في { $call }. للقبول أو الاعتذار، يُرجى فتح هذا الرابط:

    { $link }

    آخر أجل للقراءات: { $until }.
