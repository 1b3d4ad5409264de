/** Engines' own loaders ask for their files by address: they get what was handed in, and nothing else. */

/**
 * Answer `fetch` from now on: `base` and a name is that file; whatever else is asked rejects. What has been compiled for all
 * workers together is started as it is, so that a later run finds the code that an earlier one made fast.
 */
export function answerLoaders(
  base: string,
  find: (name: string) => Uint8Array<ArrayBuffer> | ArrayBuffer | Promise<Uint8Array<ArrayBuffer>>,
  modules: Record<string, WebAssembly.Module>,
): void {
  const asked = new WeakMap<Response, WebAssembly.Module>();
  Object.assign(globalThis, {
    fetch: async (request: string | URL) => {
      const name = String(request).slice(base.length);
      const module = modules[name];
      const response = new Response(module ? null : await find(name));
      if (module) asked.set(response, module);
      return response;
    },
  });
  WebAssembly.instantiateStreaming = async (response, imports) => {
    const module = asked.get(await response);
    if (!module) throw new Error("only engines of the pack are started here");
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}
