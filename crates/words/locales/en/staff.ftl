### The office: editions, calls, templates, applications, screening, extensions, colleagues.
