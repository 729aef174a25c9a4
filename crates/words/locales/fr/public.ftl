### The public pages: home, calls, regulations, whom to ask.
