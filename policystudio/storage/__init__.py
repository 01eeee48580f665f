"""Profile files, recovery copies, backups: whole-or-not-at-all writing, locks, migrations."""
