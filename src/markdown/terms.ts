/** After the first use of each glossary term in a lesson stands `<Gloss id>`: its words for the margin. */
import { defineMdastPlugin } from "satteri";

export const terms = () => {
  const seen = new Set<string>();
  return defineMdastPlugin({
    name: "terms",
    mdxJsxTextElement(node, context) {
      if (node.name !== "Term") return;
      const id = node.attributes.find(
        (attribute) => attribute.type === "mdxJsxAttribute" && attribute.name === "id",
      )?.value;
      if (typeof id !== "string" || seen.has(id)) return;
      seen.add(id);
      // A note stands in the margin itself: what glosses its words stands below it.
      let at: Parameters<typeof context.parent>[0] = node;
      for (let up = context.parent(at); up; up = context.parent(up)) {
        if ("name" in up && (up.name === "Note" || up.name === "Source")) at = up;
      }
      context.insertAfter(at, {
        type: at.type === "mdxJsxFlowElement" ? "mdxJsxFlowElement" : "mdxJsxTextElement",
        name: "Gloss",
        attributes: [{ type: "mdxJsxAttribute", name: "id", value: id }],
        children: [],
      });
    },
  });
};
