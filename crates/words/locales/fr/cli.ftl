### What the program says on the command line and in its pages for the administrator.
