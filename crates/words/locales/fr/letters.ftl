### Letters about applications, panels and decisions: their subjects and bodies, and the outbox.
