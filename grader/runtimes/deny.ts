/**
 * Shared by the languages: take network, storage and the page out of a global scope, and leave words
 * in their place. The jail's policy is what holds; this is what a learner reads who tries.
 */
const NETWORK =
  "fetch XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection FontFace fonts importScripts";
const STORAGE = "indexedDB caches localStorage sessionStorage cookieStore";
const OTHERS =
  "Worker SharedWorker BroadcastChannel postMessage navigator window document parent top opener frames";
/** Of Node, where authors' own code runs at the desk. */
const NODE = "process Buffer global setImmediate clearImmediate";
const DENIED = `${NETWORK} ${STORAGE} ${OTHERS} ${NODE}`.split(" ");
/** With this a worker ends itself. */
const EXIT = "close";
const REASON = "a program has no network, no storage and no page";

export interface Denial {
  /** The name of what was asked for, when something denied threw this error. */
  forbidden(error: unknown): string | undefined;
  /** Was it thrown by the way to end the program? */
  exit(error: unknown): boolean;
}

export function deny(scope: object): Denial {
  const asked = new WeakMap<object, string>();
  const { get, set } = WeakMap.prototype;
  const { apply } = Reflect;
  const Failure = Error;

  const refusal = (name: string, why: string) => {
    const stop = (): never => {
      const error = new Failure(why);
      apply(set, asked, [error, name]);
      throw error;
    };
    // Calling it, constructing it and reading from it all end the same way.
    const target = function () {} as unknown as object;
    return new Proxy(target, { apply: stop, construct: stop, get: stop, set: stop });
  };
  for (const name of DENIED) replace(scope, name, refusal(name, `${name} is not here: ${REASON}`));
  replace(scope, EXIT, refusal(EXIT, "the program asked to end"));

  const nameOf = (error: unknown) => apply(get, asked, [error]) as string | undefined;
  return {
    forbidden: (error) => (nameOf(error) === EXIT ? undefined : nameOf(error)),
    exit: (error) => nameOf(error) === EXIT,
  };
}

/** The original may sit on a prototype of the global object: none may remain. */
function replace(scope: object, name: string, value: object): void {
  const entry = { value, writable: true, configurable: true };
  Object.defineProperty(scope, name, entry);
  let at = Object.getPrototypeOf(scope) as object | null;
  for (; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null)
    if (Object.hasOwn(at, name)) Object.defineProperty(at, name, entry);
}
