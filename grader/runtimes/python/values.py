"""What a program hands back, as text that the page reads; and what it is handed."""

Decimal, Fraction, Array, Deque = decimal.Decimal, fractions.Fraction, array.array, collections.deque
write_json = make_encoder(None, None, encode_basestring_ascii, None, ":", ",", False, False, True)
join = "".join
int_text, int_of, float_of, str_of = int.__repr__, int.__int__, float.__float__, str.__str__
complex_of, real, imaginary = complex.__complex__, complex.real.__get__, complex.imag.__get__
items_of, list_iter, tuple_iter = dict.items, list.__iter__, tuple.__iter__


class Missing(Exception):
    """The program has no such name."""


class TooMuch(Exception):
    """The value is deeper or larger than a value may be."""


def other(what):
    return {"$": "other", "is": what}


def number(value):
    if value - value == 0:
        return value
    return {"$": "number", "is": "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"}


def integer(value):
    if -SAFE < value < SAFE:
        return value
    return {"$": "integer", "digits": int_text(value)}


def fraction(value):
    return number(int.__truediv__(int_of(value._numerator), int_of(value._denominator)))


class Reader:
    """Reads one value of at most so many items; counts what it has read."""

    def __init__(self, most=ITEMS):
        self.items = self.letters = 0
        self.most = most

    def count(self, items, letters):
        self.items += items
        self.letters += letters
        if self.items > self.most or self.letters > LETTERS:
            raise TooMuch

    def text(self, value):
        self.count(0, len(value))
        return value

    def listed(self, iterator, depth):
        read, made = self.read, []
        for item in iterator:
            kind = type(item)
            if kind is float and item - item == 0 or kind is int and -SAFE < item < SAFE:
                made.append(item)
            else:
                made.append(read(item, depth + 1))
            if len(made) > self.most:
                raise TooMuch
        self.count(len(made), 0)
        return made

    def record(self, value, depth):
        made = {}
        for key, entry in items_of(value):
            kind = type(key)
            if issubclass(kind, str):
                name = str_of(key)
            elif issubclass(kind, int) and kind is not bool:
                name = int_text(int_of(key))
            else:
                return other("a dictionary with keys that are not text")
            if name in ("$", "__proto__"):
                return other("a record with the key " + name)
            made[self.text(name)] = self.read(entry, depth + 1)
        self.count(len(made), 0)
        return made

    def read(self, value, depth):
        kind = type(value)
        if value is None or kind is bool:
            return value
        if depth > DEPTH:
            return other("a value that contains itself or is too deep")
        # By the base that it is built on: a subclass with its own `==` is still just a number.
        if issubclass(kind, float):
            return number(float_of(value))
        if issubclass(kind, int):
            return integer(int_of(value))
        if issubclass(kind, str):
            return self.text(str_of(value))
        if issubclass(kind, list):
            return self.listed(list_iter(value), depth)
        if issubclass(kind, tuple):
            return self.listed(tuple_iter(value), depth)
        if issubclass(kind, dict):
            return self.record(value, depth)
        if issubclass(kind, complex):
            value = complex_of(value)
            re, im = real(value), imaginary(value)
            if re - re == 0 and im - im == 0:
                return {"$": "complex", "re": re, "im": im}
            return other("a complex number that is not finite")
        if kind in (bytes, bytearray, range, Array, Deque):
            return self.listed(iter(value), depth)
        if kind is Decimal:
            return number(Decimal.__float__(value))
        if kind is Fraction:
            return fraction(value)
        return other(name_of(kind))


def name_of(kind):
    name = type.__dict__["__name__"].__get__(kind)
    return str_of(name)[:80] if issubclass(type(name), str) else "an object"


def to_text(value, most=ITEMS):
    """The JSON text of a result; `None` at the top means that nothing was returned."""
    if value is None:
        return '{"$":"nothing"}'
    try:
        return join(write_json(Reader(most).read(value, 0), 0))
    except TooMuch:
        return '{"$":"other","is":"too large"}'
    except BaseException:
        return '{"$":"other","is":"an object that cannot be read"}'


def to_native(value):
    """An argument, as the literals of a program would make it. The JSON is the course's own."""
    if type(value) is list:
        return [to_native(item) for item in value]
    if type(value) is not dict:
        return value
    kind = value.get("$")
    if kind is None:
        return {key: to_native(item) for key, item in value.items()}
    if kind == "number":
        return float(value["is"])
    if kind == "integer":
        return int(value["digits"])
    if kind == "complex":
        return complex(value["re"], value["im"])
    if kind == "table":
        return {name: to_native(value["columns"][name]) for name in value["order"]}
    return None
