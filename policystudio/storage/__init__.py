"""Profile files, recovery copies, backups: whole-or-not-at-all writing, locks, migrations."""

from policystudio.storage.backups import back_up
from policystudio.storage.files import write_whole
from policystudio.storage.locks import lock
from policystudio.storage.profiles import ABSENT, load, load_with_stamp, save, stamp

__all__ = ["ABSENT", "back_up", "load", "load_with_stamp", "lock", "save", "stamp", "write_whole"]
