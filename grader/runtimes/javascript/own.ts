/**
 * The built-ins as they were before any program ran. A program may replace every one of them in its
 * own world; converting its results must not notice. So: no methods of values, no `for … of`, no
 * spreading, no assignment to an index (which a setter on a prototype could see).
 */
const { apply, ownKeys } = Reflect;
const { create, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Object;

export const isArray = Array.isArray;
export const { isFinite, isSafeInteger } = Number;
export const text = String;
export const plain = Object.prototype;
export { apply, create, getPrototypeOf, ownKeys };

/** `method` of the built-ins as a function whose first argument is the receiver. */
function free<R>(method: Function): (receiver: unknown, ...args: unknown[]) => R {
  return (receiver, a, b) => apply(method, receiver, [a, b]) as R;
}

export const exec = free<RegExpExecArray | null>(RegExp.prototype.exec);
export const slice = free<string>(String.prototype.slice);
export const indexOf = free<number>(String.prototype.indexOf);
export const digits = free<string>(BigInt.prototype.toString);
export const describe = free<string>(Object.prototype.toString);
export const numberOf = free<number>(Number.prototype.valueOf);
export const stringOf = free<string>(String.prototype.valueOf);
export const booleanOf = free<boolean>(Boolean.prototype.valueOf);
export const eachEntry = free<void>(Map.prototype.forEach);

/** The kind of a typed array ("Float64Array"), or nothing for anything else: not to be faked. */
export const typedKind = free<string | undefined>(
  getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)!.get!,
);
export const typedLength = free<number>(
  getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype), "length")!.get!,
);

/** An own property of a value, without running a getter of the prototype chain. */
export function own(target: object, key: PropertyKey): PropertyDescriptor | undefined {
  return getOwnPropertyDescriptor(target, key);
}

/** Set an own property, whatever a prototype says about that name. */
export function put(target: object, key: PropertyKey, value: unknown): void {
  const slot = create(null) as PropertyDescriptor;
  slot.value = value;
  slot.writable = slot.enumerable = slot.configurable = true;
  defineProperty(target, key, slot);
}
