### The applicant's room: task list, sections of an application, files, team, receipt, status.
