/** What programs try. Each says what it saw, so that a test can tell an attempt from a silence. */

/** Tries every way out that it can name, with the server's address; answers a record of what came of each. */
export const javascript = (origin: string) => `
const tries = {
  fetch: () => fetch("${origin}/fetch"),
  xhr: () => { const x = new XMLHttpRequest(); x.open("GET", "${origin}/xhr", false); x.send(); },
  websocket: () => new WebSocket("${origin.replace("http", "ws")}/websocket"),
  events: () => new EventSource("${origin}/events"),
  transport: () => new WebTransport("${origin.replace("http", "https")}/transport"),
  import: () => import("${origin}/import.js"),
  importScripts: () => importScripts("${origin}/importScripts.js"),
  nested: () => new Worker("${origin}/worker.js"),
  font: () => new FontFace("x", "url(${origin}/font)").load(),
  own: () => fetch("/own"),
  localStorage: () => localStorage.setItem("a", "1"),
  indexedDB: () => indexedDB.open("a"),
  caches: () => caches.open("a"),
  files: () => navigator.storage.getDirectory(),
  cookies: () => document.cookie,
  cookieStore: () => cookieStore.get("a"),
  service: () => navigator.serviceWorker.register("/own.js"),
  shared: () => new SharedWorker("${origin}/shared.js"),
  beacon: () => navigator.sendBeacon("${origin}/beacon", "x"),
  opener: () => opener.postMessage({ pass: true }, "*"),
  broadcast: () => new BroadcastChannel("a"),
  parent: () => parent.document,
  top: () => top.location,
  post: () => postMessage({ type: "done" }),
  global: () => Object.getPrototypeOf(Object.getPrototypeOf(globalThis)).fetch?.call(globalThis, "${origin}/proto"),
  eval: () => (0, eval)("1"),
  Function: () => new Function("return 1")(),
};
async function f() {
  const seen = {};
  for (const name of Object.keys(tries)) {
    try {
      const got = await tries[name]();
      seen[name] = got === undefined ? "undefined" : "reached";
    } catch (error) { seen[name] = "refused"; }
  }
  return seen;
}`;

/**
 * The same with the originals in hand: a worker whose script has no words in front of the policy. It is
 * what a program would have that got around every one of them, and only the frame's policy is left.
 */
export const bare = (origin: string) => `
const attempt = async (name, go) => {
  try { await go(); return [name, "reached"]; } catch (error) { return [name, "refused"]; }
};
const opened = (socket) => new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = reject; });
addEventListener("message", async ({ ports: [port] }) => {
  const seen = await Promise.all([
    attempt("fetch", () => fetch("${origin}/bare-fetch", { mode: "no-cors" })),
    attempt("xhr", () => { const x = new XMLHttpRequest(); x.open("GET", "${origin}/bare-xhr", false); x.send(); }),
    attempt("websocket", () => opened(new WebSocket("${origin.replace("http", "ws")}/bare-websocket"))),
    attempt("events", () => opened(new EventSource("${origin}/bare-events"))),
    attempt("import", () => import("${origin}/bare-import.js")),
    attempt("importScripts", () => importScripts("${origin}/bare-importScripts.js")),
    attempt("nested", () => new Promise((resolve, reject) => {
      const nested = new Worker("${origin}/bare-worker.js"); nested.onerror = reject; nested.onmessage = resolve;
    })),
    attempt("nested blob", () => new Promise((resolve, reject) => {
      const text = "fetch('${origin}/bare-nested', { mode: 'no-cors' }).then(() => postMessage(1), () => { throw 1; })";
      const nested = new Worker(URL.createObjectURL(new Blob([text])));
      nested.onmessage = resolve; nested.onerror = reject; setTimeout(reject, 2000);
    })),
    attempt("font", () => new FontFace("x", "url(${origin}/bare-font)").load()),
    attempt("indexedDB", () => new Promise((resolve, reject) => {
      const open = indexedDB.open("a"); open.onsuccess = resolve; open.onerror = reject;
    })),
    attempt("caches", () => caches.open("a")),
    attempt("files", () => navigator.storage.getDirectory()),
    attempt("eval", () => (0, eval)("1")),
  ]);
  port.postMessage({ type: "ready" });
  port.onmessage = () => {
    port.postMessage({ type: "loaded" });
    port.postMessage({ type: "result", index: 0, value: Object.fromEntries(seen) });
    port.postMessage({ type: "done" });
  };
});`;

export const python = (origin: string) => `
import importlib, sys
tries = {}
def attempt(go):
    tries[go.__name__] = go
    return go
@attempt
def js(): return importlib.import_module("js").fetch("${origin}/js")
@attempt
def pyodide_js(): return importlib.import_module("pyodide_js").runPython("1")
@attempt
def run_js(): return importlib.import_module("pyodide.code").run_js("fetch('${origin}/run_js')")
@attempt
def core(): return importlib.import_module("_pyodide_core")
@attempt
def urllib():
    import urllib.request
    return urllib.request.urlopen("${origin}/urllib").read()
@attempt
def http():
    import http.client
    c = http.client.HTTPConnection("${origin.replace("http://", "")}"); c.request("GET", "/http"); return c.getresponse()
@attempt
def socket():
    import _socket
    s = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
    s.connect(("127.0.0.1", ${new URL(origin).port})); s.send(b"GET /socket HTTP/1.0\\r\\n\\r\\n"); return s.recv(10)
@attempt
def past_the_guard():
    sys.meta_path.pop(0)
    return importlib.import_module("js").fetch("${origin}/guard")
@attempt
def through_objects():
    import gc
    for each in gc.get_objects():
        if type(each).__name__ == "JsProxy":
            maker = each.constructor.constructor
            maker("fetch('${origin}/objects')")()
            return "reached"
    raise LookupError
@attempt
def thread():
    import threading
    t = threading.Thread(target=print); t.start()
@attempt
def process():
    import subprocess
    subprocess.run(["ls"])
def f():
    seen = {}
    for name, go in tries.items():
        try:
            go()
            seen[name] = "reached"
        except BaseException as error:
            seen[name] = "refused"
    return seen`;

export const r = (origin: string) => `
tries <- list(
  eval_js = function() webr::eval_js("fetch('${origin}/eval_js')"),
  call_c = function() .Call(webr:::ffi_eval_js, "fetch('${origin}/call_c')", FALSE),
  own_world = function() get("open_file", parent.env(environment(plot)))("${origin}/own"),
  url = function() readLines(url("${origin}/url")),
  file = function() readLines("${origin}/file"),
  source = function() source("${origin}/source"),
  csv = function() read.csv("${origin}/csv"),
  download = function() download.file("${origin}/download", "x"),
  headers = function() curlGetHeaders("${origin}/headers"),
  socket = function() { s <- socketConnection(port = ${new URL(origin).port}, open = "r+"); writeLines("GET /socket", s) },
  old_socket = function() utils::make.socket("127.0.0.1", ${new URL(origin).port}),
  c_socket = function() {
    s <- .Call(utils:::C_sockconnect, ${new URL(origin).port}L, "127.0.0.1")
    .Call(utils:::C_sockwrite, s, "GET /c_socket HTTP/1.0\\r\\n\\r\\n")
    got <- .Call(utils:::C_sockread, s, 100L)
    if (!is.character(got) || !nchar(got)) stop("nothing came back")
  },
  install = function() webr::install("survival"),
  package = function() utils::install.packages("survival", repos = "${origin}"),
  process = function() system("ls", intern = TRUE),
  pipe = function() readLines(pipe("ls"))
)
f <- function() lapply(tries, function(go) tryCatch({ go(); "reached" }, error = function(e) "refused"))`;
