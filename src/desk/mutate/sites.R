# Where an R program may be mutated, by R's own parser. Run at the desk like any other program.

OPERATORS <- c("'+'", "'-'", "'*'", "'/'", "'^'", "'!'", "SPECIAL", "LT", "LE", "GT", "GE", "EQ", "NE", "AND", "AND2", "OR", "OR2")

# One line for each: kind, start and end in UTF-16 units.
sites <- function(text) {
  # The parser widens tabs; here every character is one column.
  parsed <- utils::getParseData(parse(text = gsub("\t", " ", text), keep.source = TRUE))
  lines <- strsplit(text, "\n", fixed = TRUE)[[1]]
  starts <- c(0, cumsum(units(lines) + 1))
  at <- function(line, column) starts[line] + units(substr(lines[line], 1, column))
  found <- character()
  add <- function(kind, row) {
    start <- at(parsed$line1[row], parsed$col1[row] - 1)
    end <- at(parsed$line2[row], parsed$col2[row])
    found <<- c(found, sprintf("%s %d %d", kind, as.integer(start), as.integer(end)))
  }
  inside <- function(row) which(parsed$parent == parsed$id[row])
  has <- function(row, ...) any(parsed$token[inside(row)] %in% c(...))
  above <- function(row) match(parsed$parent[row], parsed$id)
  assigned <- character()

  for (row in seq_len(nrow(parsed))) {
    token <- parsed$token[row]
    if (token %in% OPERATORS) add("operator", row)
    if (token == "NUM_CONST" && grepl("^[0-9.]", parsed$text[row])) add("number", row)
    if (token != "expr") next
    rows <- inside(row)
    tokens <- parsed$token[rows]
    if (any(tokens %in% c("IF", "WHILE"))) add("condition", rows[tokens == "expr"][1])
    for (bound in bounds(rows, tokens, parsed)) if (is_bound(bound, inside, parsed)) add("bound", bound)
    if (tokens[1] %in% c("NEXT", "BREAK")) add("statement", row)
    if (tokens[1] != "'{'") next
    block <- rows[tokens == "expr"]
    around <- above(row)
    # The last of a block is its value, unless the block is there for what it does.
    for (one in if (!is.na(around) && has(around, "FOR", "WHILE", "forcond", "IF")) block else head(block, -1)) {
      if (has(one, "FOR", "WHILE", "IF", "NEXT", "BREAK")) next
      if (has(one, "LEFT_ASSIGN", "EQ_ASSIGN")) {
        name <- parsed$text[inside(inside(one)[1])][1]
        # Without its first value a name is not there: that tells nothing of the cases.
        if (!name %in% assigned && has(inside(one)[1], "SYMBOL")) {
          assigned <- c(assigned, name)
          next
        }
      }
      add("statement", one)
    }
  }
  paste(found, collapse = "\n")
}

# Between the brackets of an index, at the ends of `from:to`, of `seq_len`.
bounds <- function(rows, tokens, parsed) {
  inner <- rows[tokens == "expr"]
  if (any(tokens %in% c("'['", "LBB"))) return(inner[-1])
  if ("':'" %in% tokens) return(inner)
  if (length(inner) > 1 && parsed$text[match(parsed$id[inner[1]], parsed$parent)] == "seq_len") return(inner[2])
  integer()
}

# A constant is mutated as one; so is `n - 1`.
is_bound <- function(row, inside, parsed) {
  tokens <- parsed$token[inside(row)]
  called <- length(tokens) > 1 && tokens[2] == "'('"
  identical(tokens, "SYMBOL") || called
}

# UTF-16 units of each text.
units <- function(texts) {
  vapply(texts, function(text) sum(1 + (utf8ToInt(text) > 65535)), 0, USE.NAMES = FALSE)
}
