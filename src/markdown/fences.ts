/** Fences that are data: ```` ```yaml item map ```` becomes `<Item id="map" />`, a plate or a scratch cell likewise. */
import { defineMdastPlugin } from "satteri";

const components: Record<string, string> = { item: "Item", plate: "Plate", scratch: "Scratch" };

export const fences = defineMdastPlugin({
  name: "fences",
  code(node) {
    const [kind = "", id] = (node.meta ?? "").trim().split(/\s+/);
    const name = components[kind];
    if (node.lang !== "yaml" || !name || !id) return;
    return {
      type: "mdxJsxFlowElement",
      name,
      attributes: [{ type: "mdxJsxAttribute", name: "id", value: id }],
      children: [],
    };
  },
});
