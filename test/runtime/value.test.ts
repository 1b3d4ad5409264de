/** What results become: the same values, whatever the language, and nothing but data. */
import { expect, test } from "vitest";
import { value } from "./runner.ts";

const other = (is: string) => ({ $: "other", is });
const infinite = { $: "number", is: "Infinity" };
const long = { $: "integer", digits: "18446744073709551616" };

test.each<[string, string, unknown]>([
  ["a number", "1.5", 1.5],
  ["zero without its sign", "-0.0", 0],
  ["text", '"心電圖 \\u0000 \\ud83d\\ude00"', "心電圖 \u0000 😀"],
  ["a truth", "true", true],
  ["null inside", "[null]", [null]],
  ["null", "null", null],
  ["nothing", "undefined", { $: "nothing" }],
  [
    "NaN",
    "[0 / 0, 1 / 0, -1 / 0]",
    [{ $: "number", is: "NaN" }, infinite, { $: "number", is: "-Infinity" }],
  ],
  ["beyond any number", "1e400", infinite],
  ["the smallest number", "5e-324", 5e-324],
  ["a small BigInt", "42n", 42],
  ["a long BigInt", "2n ** 64n", long],
  ["a typed array", "Float64Array.of(0.1, NaN)", [0.1, { $: "number", is: "NaN" }]],
  [
    "long integers in a typed array",
    "BigUint64Array.of(2n ** 63n)",
    [{ $: "integer", digits: "9223372036854775808" }],
  ],
  ["a list with holes", "[1, , 3]", [1, { $: "nothing" }, 3]],
  ["a record", "({ a: { b: [1] } })", { a: { b: [1] } }],
  ["a record without a prototype", "Object.assign(Object.create(null), { a: 1 })", { a: 1 }],
  ["a Map", "new Map([['a', 1], [2, 'b']])", { a: 1, 2: "b" }],
  ["a Map with odd keys", "new Map([[{}, 1]])", other("a Map with keys that are not text")],
  ["a Set", "new Set([1])", other("Set")],
  ["a Date", "new Date(0)", other("Date")],
  ["a boxed number", "new Number(5)", 5],
  ["an object of a class", "new (class Patient { age = 3 })()", other("Patient")],
  ["a function", "() => 1", other("a function")],
  ["a symbol", "Symbol('x')", other("a symbol")],
  ["a promise", "Promise.resolve(3)", 3],
  ["a cycle", "(() => { const a = []; a.push(a); return a; })()", expect.anything()],
  [
    "a getter that throws",
    "({ get a() { throw new Error('no'); } })",
    other("an object that cannot be read"),
  ],
  [
    "a Proxy that throws",
    "new Proxy({}, { ownKeys() { throw 1; } })",
    other("an object that cannot be read"),
  ],
  ["a Proxy of a list", "new Proxy([1, 2], {})", [1, 2]],
  ["a list of a billion", "new Array(1e9)", other("too large")],
  [
    "__proto__ as a key",
    'JSON.parse(\'{"__proto__": {"polluted": 1}}\')',
    other("a record with the key __proto__"),
  ],
  ["our own reserved key", "({ $: 'nothing' })", other("a record with the key $")],
])("JavaScript, 11: %s", async (_, expression, expected) => {
  expect(await value("javascript", expression)).toEqual(expected);
});

test.each<[string, string, unknown]>([
  ["a number", "1.5", 1.5],
  ["zero without its sign", "-0.0", 0],
  ["text", '"心電圖 \\0 \\U0001F600"', "心電圖 \0 😀"],
  ["a truth", "True", true],
  ["None inside", "[None]", [null]],
  ["None", "None", { $: "nothing" }],
  [
    "NaN and infinities",
    "[float('nan'), float('inf'), -float('inf')]",
    [{ $: "number", is: "NaN" }, infinite, { $: "number", is: "-Infinity" }],
  ],
  ["beyond any number", "1e400", infinite],
  ["the smallest number", "5e-324", 5e-324],
  ["a long integer", "2 ** 64", long],
  ["an integer with too many digits", "10 ** 5000", other("an object that cannot be read")],
  ["a complex number", "3 + 2j", { $: "complex", re: 3, im: 2 }],
  [
    "a complex number that is not finite",
    "complex('inf')",
    other("a complex number that is not finite"),
  ],
  ["a tuple", "(1, (2,))", [1, [2]]],
  ["a named tuple", "__import__('collections').namedtuple('P', 'a b')(1, 2)", [1, 2]],
  ["a record", "{'a': {'b': [1]}, 2: 'c'}", { a: { b: [1] }, 2: "c" }],
  ["a dictionary with odd keys", "{(1, 2): 3}", other("a dictionary with keys that are not text")],
  ["a Counter", "__import__('collections').Counter('aab')", { a: 2, b: 1 }],
  ["a set", "{1}", other("set")],
  ["bytes", "b'\\x01\\xff'", [1, 255]],
  ["an array", "__import__('array').array('d', [0.5])", [0.5]],
  ["a range", "range(3)", [0, 1, 2]],
  ["a generator", "(i for i in range(3))", other("generator")],
  ["a Decimal", "__import__('decimal').Decimal('0.1')", 0.1],
  ["a Fraction", "__import__('fractions').Fraction(1, 4)", 0.25],
  ["a function", "f", other("function")],
  ["a module", "__import__('math')", other("module")],
  ["a date", "__import__('datetime').date(2020, 1, 1)", other("date")],
  ["a cycle", "(lambda a: (a.append(a), a)[1])([])", expect.anything()],
  ["a million numbers", "len(range(10**6)) and [0] * 2000001", other("too large")],
  ["__proto__ as a key", "{'__proto__': 1}", other("a record with the key __proto__")],
  ["our own reserved key", "{'$': 'nothing'}", other("a record with the key $")],
])("Python, 11: %s", async (_, expression, expected) => {
  expect(await value("python", expression)).toEqual(expected);
});

test.each<[string, string, unknown]>([
  ["a number", "1.5", 1.5],
  ["zero without its sign", "-0", 0],
  ["text", '"心電圖 \\U0001F600"', "心電圖 😀"],
  ["text in another encoding", 'iconv("caf\u00e9", "UTF-8", "latin1")', "café"],
  ["a truth", "TRUE", true],
  ["NULL inside", "list(NULL)", [null]],
  ["NULL", "NULL", { $: "nothing" }],
  ["NA of every kind", "list(NA, NA_integer_, NA_real_, NA_character_)", [null, null, null, null]],
  ["NA among numbers, beside NaN", "c(1, NA, NaN)", [1, null, { $: "number", is: "NaN" }]],
  ["infinities", "c(1 / 0, -1 / 0)", [infinite, { $: "number", is: "-Infinity" }]],
  ["beyond any number", "1e400", infinite],
  ["the smallest number", "5e-324", 5e-324],
  ["an integer", "7L", 7],
  ["a complex number", "3+2i", { $: "complex", re: 3, im: 2 }],
  [
    "a complex number that is not finite",
    "complex(real = Inf)",
    other("a complex number that is not finite"),
  ],
  ["no numbers", "numeric(0)", []],
  ["a sequence that is only promised", "1:3", [1, 2, 3]],
  ["a list of a billion", "1:1e9", other("too large")],
  ["a list", "list(1, 'a')", [1, "a"]],
  ["a list of one", "list(1)", [1]],
  ["a list with names", "list(a = list(b = 1:2))", { a: { b: [1, 2] } }],
  ["a vector with names", "c(sdnn = 1, rmssd = 2)", { sdnn: 1, rmssd: 2 }],
  ["names that are not whole", "list(a = 1, 2)", expect.objectContaining({ $: "other" })],
  ["a name that comes twice", "list(a = 1, a = 2)", expect.objectContaining({ $: "other" })],
  [
    "a matrix by its rows",
    "matrix(1:6, 2)",
    [
      [1, 3, 5],
      [2, 4, 6],
    ],
  ],
  [
    "an array",
    "array(1:8, c(2, 2, 2))",
    [
      [
        [1, 5],
        [3, 7],
      ],
      [
        [2, 6],
        [4, 8],
      ],
    ],
  ],
  ["a factor", "factor(c('b', 'a', NA))", ["b", "a", null]],
  ["a table of counts", "table(c('a', 'b', 'a'))", { a: 2, b: 1 }],
  [
    "a table of two ways",
    "table(c(1, 1, 2), c(TRUE, FALSE, TRUE))",
    [
      [1, 1],
      [0, 1],
    ],
  ],
  ["numbers by group", "tapply(1:4, c('x', 'y', 'x', 'y'), sum)", { x: 4, y: 6 }],
  ["a summary", "summary(c(1, 3))['Mean']", { Mean: 2 }],
  ["a filtered series", "stats::filter(c(1, 2, 6), rep(1 / 3, 3))", [null, 3, null]],
  ["a time series", "ts(c(4, 5), frequency = 12, start = 2020)", [4, 5]],
  [
    "several time series",
    "ts(matrix(1:4, 2))",
    [
      [1, 3],
      [2, 4],
    ],
  ],
  ["a duration", "as.difftime(90, units = 'secs')", 90],
  ["text to be shown without quotes", "noquote('a')", "a"],
  ["kept as it is", "I(1:2)", [1, 2]],
  ["runs", "rle(c(1, 1, 5))", { lengths: [2, 1], values: [1, 5] }],
  ["eigenvalues", "eigen(diag(2), only.values = TRUE)$values", [1, 1]],
  ["a decomposition", "eigen(matrix(2))", { values: 2, vectors: [[1]] }],
  ["ordered levels", "factor('b', levels = c('a', 'b'), ordered = TRUE)", "b"],
  [
    "a data frame",
    "data.frame(id = c('x', 'y'), v = 1:2)",
    { $: "table", order: ["id", "v"], columns: { id: ["x", "y"], v: [1, 2] } },
  ],
  [
    "a data frame of one row",
    "data.frame(v = 1)",
    { $: "table", order: ["v"], columns: { v: [1] } },
  ],
  [
    "a data frame with names for its rows and within a column",
    "{ d <- data.frame(v = 1:2, row.names = c('a', 'b')); d$w <- sapply(rownames(d), nchar); d }",
    { $: "table", order: ["v", "w"], columns: { v: [1, 2], w: [1, 1] } },
  ],
  [
    "a data frame without rows",
    "data.frame(v = numeric(0))",
    { $: "table", order: ["v"], columns: { v: [] } },
  ],
  [
    "a data frame with dates",
    "data.frame(d = as.Date('2020-01-01') + 0:1)",
    { $: "table", order: ["d"], columns: { d: [other("Date"), other("Date")] } },
  ],
  ["raw bytes", "as.raw(c(1, 255))", [1, 255]],
  ["a function", "f", other("function")],
  ["an environment", "globalenv()", other("environment")],
  ["a formula", "y ~ x", other("formula")],
  ["a model", "lm(mpg ~ wt, mtcars)", other("lm")],
  ["a date", "Sys.Date()", other("Date")],
  ["a moment", "Sys.time()", other("POSIXct")],
  ["bits that are no number", "structure(1, class = 'integer64')", other("integer64")],
  ["an object of a class", "structure(list(age = 3), class = 'patient')", other("patient")],
  ["too deep", "{ a <- 1; for (i in 1:200) a <- list(a); a }", expect.anything()],
  ["__proto__ as a key", "list(`__proto__` = 1)", other("a record with the key __proto__")],
  ["our own reserved key", "list(`$` = 'nothing')", other("a record with the key $")],
])("R, 11: %s", async (_, expression, expected) => {
  expect(await value("r", expression)).toEqual(expected);
});

test.each(["javascript", "python"])("%s, 11: a cycle has an end, and says so", async (language) => {
  const made = await value(
    language,
    language === "python"
      ? "(lambda a: (a.append(a), a)[1])([])"
      : "(() => { const a = []; a.push(a); return a; })()",
  );
  expect(JSON.stringify(made)).toContain("contains itself");
});
