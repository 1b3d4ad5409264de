"""A program: its output, its plots, its doors closed; loaded, then called."""


class Output(io.TextIOBase):
    """Where a program prints: told on at every line, and cut at the quota."""

    def __init__(self, quota, say):
        self.left, self.say, self.pending = quota, say, ""

    def writable(self):
        return True

    def write(self, text):
        if self.left < 0:
            return len(text)
        if len(text) > self.left:
            self.pending += text[: self.left]
            self.flush()
            self.left = -1
            self.say.truncated()
            return len(text)
        self.left -= len(text)
        self.pending += text
        if "\n" in text or len(self.pending) > 1000:
            self.flush()
        return len(text)

    def flush(self):
        text, self.pending = self.pending, ""
        if text:
            self.say.output(text)


def plotter(say):
    """The program's `plot`: says what it was called with. What it means is read outside."""
    left = PLOTS

    def plot(*args, **options):
        """plot(y), plot(x, y) or plot(rows): draws numbers. kind="line", "points" or "bars"; title, xlabel, ylabel."""
        nonlocal left
        left -= 1
        if left >= 0:
            texts = [to_text(arg, NUMBERS + 1000) for arg in args[:4]]
            say.plot("[" + join([text + "," for text in texts])[:-1] + "]", to_text(options, 100))
        elif left == -1:
            say.truncated()

    return plot


class Guard:
    """Refuses the modules through which the page, and the interpreter's own machinery, are reached."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in DENIED:
            raise NoSuchModule(name, REASON)
        return None


def refuse(place, name):
    """Put in the place of a function one that says why there is none."""

    def refused(*args, **kwargs):
        raise NotHere(name, REASON)

    if hasattr(place, name):
        setattr(place, name, refused)


def leave(*args, **kwargs):
    raise SystemExit(*args[:1])


def close_doors():
    """After start-up, before the program: nothing of the page or the network is at hand."""
    sys.meta_path[:] = [Guard(), *(f for f in sys.meta_path if "pyodide" not in type(f).__module__)]
    for name in list(sys.modules):
        if name.partition(".")[0] in DENIED:
            del sys.modules[name]
    for name in ("connect", "connect_ex", "bind", "listen", "sendto"):
        refuse(socket.socket, name)
    for name in ("create_connection", "create_server", "getaddrinfo", "gethostbyname"):
        refuse(socket, name)
    refuse(subprocess, "Popen")
    for place in (os, posix):
        for name in ("system", "fork", "execv", "execve", "popen", "kill", "posix_spawn"):
            refuse(place, name)
        for name in ("_exit", "abort"):
            setattr(place, name, leave)
    builtins.exit = builtins.quit = leave


def perform(text, say):
    """Run one job. `say` has: output(text), truncated(), loaded(), fault(index, ...), result(index, text).

    `index` is -1 for the program itself. What a program may have set in the interpreter that also runs
    the lines here (tracing, the depth of calls) is undone at once, before any call of ours is traced.
    """
    job = json.loads(text)
    calls = [(call, to_native(call.get("args"))) for call in job["calls"]]
    close_doors()
    output = Output(job["limits"]["output"], say)
    sys.stdout = sys.stderr = output
    sys.stdin = io.StringIO("")
    main = types.ModuleType("__main__")
    sys.modules["__main__"] = main
    names = main.__dict__
    names["plot"] = plotter(say)
    names.update(to_native(job.get("given") or {}))
    lines = job["code"].splitlines(True)
    linecache.cache[FILE] = (len(job["code"]), None, lines, FILE)
    random.seed(job.get("seed"))  # The state frozen in the snapshot is everyone's; without a seed, one of its own.
    try:
        value = load(job["code"], names)
        settrace(None)
        setprofile(None)
    except BaseException as error:
        settrace(None)
        setprofile(None)
        set_limit(limit)
        output.flush()
        say.fault(-1, *blame(error))
        return
    output.flush()
    say.loaded()
    for index, (call, args) in enumerate(calls):
        try:
            told = answer(names, call, args, value)
        except BaseException as error:
            settrace(None)
            setprofile(None)
            set_limit(limit)
            output.flush()
            say.fault(index, *blame(error))
        else:
            output.flush()
            say.result(index, told)


def load(code, names):
    """Run the program. The value of the expression that it ends with; None where it ends with something else."""
    tree = compile(code, FILE, "exec", ONLY_TREE, True)
    last = tree.body.pop().value if tree.body and type(tree.body[-1]) is Expr else None
    exec(compile(tree, FILE, "exec", 0, True), names)
    return None if last is None else eval(compile(Expression(last), FILE, "eval", 0, True), names)


def answer(names, call, args, last):
    """The JSON text of what a call gave. Raises what the program raises, and `Missing`."""
    if "last" in call:
        return to_text(last)
    if "read" in call:
        for name in call["read"]:
            if name not in names:
                raise Missing(name)
        return to_text({name: names[name] for name in call["read"]})
    function = names.get(call["call"])
    if not callable(function):
        raise Missing(call["call"])
    value = function(*args)
    settrace(None)
    setprofile(None)
    set_limit(limit)
    return to_text(value)


gc.collect()
gc.freeze()
