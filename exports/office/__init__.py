"""Files that LibreOffice makes into ones that are read: .doc, .rtf, .odt, .ods, .xlsb.

`libreoffice` starts it once for a file, in a folder of its own that is gone afterwards:
a private profile, no macros, no links, no network where the system can do without,
a time limit. `office_process` ends it with all that it has started, also where nobody
waits any more or this process is killed. `office_reader` reads what it made.

Who comes in: `exports.reading.readers`. An account of a kiosk starts no process; there
it is said that it cannot be read.
"""
