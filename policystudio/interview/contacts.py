"""E-mail, telephone, web address, registration number: what follows a standard of its own.

Nothing here asks the network: an address may be well formed and still reach nobody.
The libraries are imported where they are used, so that a build without them starts fast.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from policystudio.interview.refusals import Refused, shown

_HOST = re.compile(r"(?=.{4,253}$)([^\W_]([\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]", re.UNICODE)
_UNSAFE = re.compile(r"[\s<>\"{}|\\^`]")
_CODE_IN_TEXT = re.compile(r"(?<![\d-])[0-3][0-9]{5}[-–][0-9]{5}(?![\d-])")


def email(text: str) -> str:
    """An e-mail address in its normal form (RFC 5322 syntax; the domain is never looked up)."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return str(validate_email(text, check_deliverability=False).normalized)
    except EmailNotValidError:
        raise Refused("answer.email", value=shown(text)) from None


def phone(text: str) -> str:
    """A telephone number, printed internationally: “+371 67 223 131”.

    A number without country code is Latvian. Only the number of digits is insisted on: which
    ranges are in use changes more often than this program.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(text, "LV")
    except phonenumbers.NumberParseException:
        raise Refused("answer.phone", value=shown(text)) from None
    if not phonenumbers.is_possible_number(number):
        raise Refused("answer.phone", value=shown(text))
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def phone_in_use(text: str) -> bool:
    """Whether a number that `phone` accepted lies in a range known to be given out."""
    import phonenumbers

    return bool(phonenumbers.is_valid_number(phonenumbers.parse(text, "LV")))


def url(text: str) -> str:
    """A web address with http or https; a bare domain gets https.

    Refused are other schemes, names and passwords in the address, and hosts without a dot.
    """
    whole = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(whole)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise Refused("answer.url", value=shown(text)) from None
    bad = parts.scheme not in ("http", "https") or "@" in parts.netloc or _UNSAFE.search(whole)
    if bad or not _HOST.fullmatch(host):
        raise Refused("answer.url", value=shown(text))
    return urlunsplit(parts._replace(netloc=host if port is None else f"{host}:{port}"))


def registration_number(text: str) -> str:
    """A Latvian registration number: its 11 digits (check digit as of VAT numbers, PVN).

    Accepts the VAT number with “LV” and digits with spaces. A personal code (11 digits that
    begin with 0 to 3; Fizisko personu reģistra likums) is refused without being repeated, for
    it must not reach a policy, a message or a log.
    """
    from stdnum.lv import pvn

    digits = pvn.compact(text)
    if re.fullmatch(r"[0-3][0-9]{5}[-–]?[0-9]{5}", digits):
        raise Refused("answer.personal_code")
    if not re.fullmatch(r"[0-9]{11}", digits) or not pvn.is_valid(digits):
        raise Refused("answer.registration_number", value=shown(text))
    return digits


def has_personal_code(text: str) -> bool:
    """Whether a Latvian personal code stands in the text (its check digit or date agrees)."""
    codes = [found.group().replace("–", "-") for found in _CODE_IN_TEXT.finditer(text)]
    if not codes:
        return False
    from stdnum.lv import pvn

    return any(map(pvn.is_valid, codes))
