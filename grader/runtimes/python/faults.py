"""What went wrong, in the words of the error and at the program's own line."""


def chain(error):
    """The error, and what it came from."""
    seen = []
    while error is not None and len(seen) < 20:
        seen.append(error)
        error = error.__cause__ or error.__context__
    return seen


def kind_of(error):
    kind = type(error)
    for base, name in ((SystemExit, "exit"), (RecursionError, "recursion"), (MemoryError, "memory")):
        if issubclass(kind, base):
            return name
    return "error"


def asked_for(error):
    """What the program may not have, when that is what the error came from."""
    for each in chain(error):
        if type(each) in (NotHere, NoSuchModule):
            return each.args[0]
    return None


def message_of(error):
    name = name_of(type(error))
    try:
        said = str_of(str(error))
    except BaseException:
        said = ""
    return (name + ": " + said if said else name)[:2000]


def place_of(error):
    """The innermost line of the program that the error passed through, and the column (from 1)."""
    line = column = 0
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == FILE:
            line = trace.tb_lineno or 0
            column = column_of(code, trace.tb_lasti)
        trace = trace.tb_next
    return line, column


def column_of(code, last):
    for at, (_, _, start, _) in enumerate(code.co_positions()):
        if at == last // 2:
            return 0 if start is None else start + 1
    return 0


def blame(error):
    """(kind, message, line, column); 0 where a place is not known."""
    if type(error) is Missing:
        return "missing", error.args[0], 0, 0
    if issubclass(type(error), SyntaxError) and error.filename == FILE and not place_of(error)[0]:
        text = "%s: %s" % (name_of(type(error)), error.msg)
        return "syntax", text, error.lineno or 0, error.offset or 0
    asked = asked_for(error)
    if asked is not None:
        return ("forbidden", str_of(asked), *place_of(error))
    return (kind_of(error), message_of(error), *place_of(error))
