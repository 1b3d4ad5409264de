/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is absent on a hospital's plain http server. */
export function uuid(): string {
  const random = crypto.getRandomValues(new Uint8Array(36));
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (digit, at: number) => {
    const nibble = Number(random[at]);
    return (digit === "x" ? nibble & 15 : (nibble & 3) | 8).toString(16);
  });
}
