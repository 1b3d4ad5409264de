# What runs a program in R: read, run line by line, called; where it went wrong, and what it may not have.
#
# Evaluated once, before any program, in an environment of its own under base. Each of `load`, `call` and `read` gives
# list(value), or list(kind, message, line, column), where 0 stands for a place that is not known.

FILE <- "program.R"
REASON <- "a program has no network, no storage and no page"

# The innermost line of the program that an error or a warning passed through, and its column, from 1.
# A function without braces has no lines of its own: then it is where the function stands.
place <- function(calls, otherwise = c(0, 0)) {
  for (call in rev(calls)) if (in_program(ref <- attr(call, "srcref"))) return(c(ref[1], ref[5]))
  for (n in rev(seq_along(calls))) if (in_program(ref <- attr(sys.function(n), "srcref"))) return(c(ref[1], ref[5]))
  otherwise
}

in_program <- function(ref) {
  file <- attr(ref, "srcfile")
  is.environment(file) && identical(file$filename, FILE)
}

kind_of <- function(error, message) {
  if (inherits(error, "stackOverflowError") || grepl("nested too deeply|C stack usage|node stack overflow", message)) return("recursion")
  if (grepl("cannot allocate|memory exhausted|memory limit|vector size specified is too large", message)) return("memory")
  if (endsWith(message, REASON)) return("forbidden")
  "error"
}

fault <- function(error, at) {
  message <- conditionMessage(error)
  kind <- kind_of(error, message)
  # What is forbidden is told by its name.
  if (kind == "forbidden") message <- sub(" .*", "", message)
  # It would run JavaScript.
  if (inherits(error, "packageNotFoundError") && identical(error$package, "webr")) {
    kind <- "forbidden"
    message <- "webr"
  }
  list(kind, substr(message, 1, 2000), at[1], at[2])
}

# As R's console says them, with the line; `options(warn)` is obeyed.
warned <- function(warning, at) {
  level <- getOption("warn")
  if (is.numeric(level) && level >= 2) stop("(converted from warning) ", conditionMessage(warning), call. = FALSE)
  if (!is.numeric(level) || level >= 0) {
    where <- if (at[1] > 0) paste0(" (line ", at[1], ")") else ""
    cat("Warning", where, ": ", conditionMessage(warning), "\n", sep = "", file = stderr())
  }
  invokeRestart("muffleWarning")
}

# Evaluates its argument: list(value, visible), or the fault that ended it.
guarded <- function(expr, otherwise = c(0, 0)) {
  at <- otherwise
  tryCatch(
    withCallingHandlers(
      {
        seen <- withVisible(expr)
        list(seen$value, seen$visible)
      },
      error = function(e) at <<- place(sys.calls(), otherwise),
      leaving = function(e) at <<- place(sys.calls(), otherwise),
      warning = function(w) {
        at <<- place(sys.calls(), otherwise)
        warned(w, at)
      }
    ),
    leaving = function(e) list("exit", "the program asked to end", at[1], at[2]),
    error = function(e) fault(e, at)
  )
}

failed <- function(ended) length(ended) == 4

# Run the whole program, and print what its lines show, as R's console does. `last`: what the program ends with is asked
# for, and so not printed; nothing where it is not shown, as of an assignment.
load <- function(text, last) {
  lines <- strsplit(text, "\n", fixed = TRUE)[[1]]
  program <- tryCatch(
    parse(text = lines, keep.source = TRUE, srcfile = srcfilecopy(FILE, lines)),
    error = unreadable
  )
  if (is.list(program)) return(program)
  refs <- attr(program, "srcref")
  seen <- list(NULL, FALSE)
  for (n in seq_along(program)) {
    at <- c(refs[[n]][1], refs[[n]][5])
    seen <- guarded(eval(program[[n]], globalenv()), at)
    if (failed(seen)) return(seen)
    if (!seen[[2]] || (last && n == length(program))) next
    printed <- guarded(print(seen[[1]]), at)
    if (failed(printed)) return(printed)
  }
  list(if (seen[[2]]) seen[[1]])
}

# "program.R:2:5: unexpected '='", and below it the lines around the place.
unreadable <- function(error) {
  message <- conditionMessage(error)
  first <- strsplit(message, "\n", fixed = TRUE)[[1]][1]
  found <- regmatches(first, regexec("^[^:]*:([0-9]+):([0-9]+): (.*)$", first))[[1]]
  if (length(found) == 4) list("syntax", found[4], as.numeric(found[2]), as.numeric(found[3]))
  else list("syntax", first, 0, 0)
}

# Call a function of the program.
call <- function(name, args) {
  made <- get0(name, globalenv(), mode = "function", inherits = FALSE)
  if (is.null(made)) return(list("missing", name, 0, 0))
  only_value(guarded(do.call(made, args, quote = TRUE)))
}

# Draw the same numbers every time, for a program that sets no seed itself.
seed <- function(n) set.seed(n)

# Read variables of the program.
read <- function(names) {
  for (name in names) if (!exists(name, globalenv(), inherits = FALSE)) return(list("missing", name, 0, 0))
  only_value(guarded(mget(names, globalenv())))
}

# Whether a function's value would be shown is nobody's concern.
only_value <- function(seen) if (failed(seen)) seen else seen[1]

# ---- What it may not have. The jail's policy is what holds; these are the words for whoever tries.

denied <- function(name) {
  force(name)
  function(...) stop(name, " is not here: ", REASON, call. = FALSE)
}

leave <- function(...) {
  signalCondition(structure(class = c("leaving", "condition"), list(message = "the program asked to end", call = NULL)))
  stop("the program asked to end", call. = FALSE)
}

# A package's own binding, and the copy that is attached.
replace <- function(package, name, value) {
  attached <- paste0("package:", package)
  places <- c(asNamespace(package), if (package != "base" && attached %in% search()) as.environment(attached))
  for (place in places) {
    if (!exists(name, place, inherits = FALSE)) next
    unlockBinding(name, place)
    assign(name, value, place)
    lockBinding(name, place)
  }
}

close_doors <- function() {
  names <- list(
    base = c("url", "socketConnection", "serverSocket", "socketAccept", "socketSelect", "curlGetHeaders", "system", "system2", "pipe", "fifo"),
    utils = c("download.file", "install.packages", "browseURL", "url.show", "make.socket", "nsl")
  )
  for (package in names(names)) for (name in names[[package]]) replace(package, name, denied(name))
  for (name in c("quit", "q")) replace("base", name, leave)
  # Of R's own file(), the part that goes to the network.
  open_file <- base::file
  local_file <- function(description = "", ...) {
    if (grepl("^[a-z]+://", description[1])) stop("url is not here: ", REASON, call. = FALSE)
    open_file(description, ...)
  }
  replace("base", "file", local_file)
}

# The one way to draw, found before graphics' own: what it is called with is read outside.
drawn <- NULL
take_plot <- function() {
  taken <- drawn
  drawn <<- NULL
  taken
}
offer_plot <- function() {
  plot <- function(x, y, ..., kind, type, title, main, xlabel, xlab, ylabel, ylab) {
    drawn <<- list(
      if (missing(x)) list() else if (missing(y)) list(x) else list(x, y),
      c(
        if (!missing(kind)) list(kind = kind) else if (!missing(type)) list(kind = kind_named(type)),
        if (!missing(title)) list(title = title) else if (!missing(main)) list(title = main),
        if (!missing(xlabel)) list(xlabel = xlabel) else if (!missing(xlab)) list(xlabel = xlab),
        if (!missing(ylabel)) list(ylabel = ylabel) else if (!missing(ylab)) list(ylabel = ylab)
      )
    )
    # The host looks for it then.
    utils::flush.console()
    invisible(NULL)
  }
  attach(list(plot = plot), name = "course", warn.conflicts = FALSE)
}

# R's letters for kinds of plot.
kind_named <- function(type) {
  switch(type, l = , b = , o = , s = , S = "line", p = "points", h = "bars", type)
}

no_device <- function(...) {
  stop("there is no graphics device here: only plot(y), plot(x, y) and plot(matrix) draw", call. = FALSE)
}

offer_plot()
close_doors()
unlink(system.file(package = "webr"), recursive = TRUE)
options(device = no_device, warn = 1, expressions = 1000)
