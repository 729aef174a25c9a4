### Lists to take away: columns, exports, reports.
