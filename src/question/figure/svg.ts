/** Elements of a drawing, made one by one: attributes only, never markup. */
const SVG = "http://www.w3.org/2000/svg";

export type Attributes = Record<string, string | number>;

export function svg(name: string, attributes: Attributes, ...inner: (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  element.append(...inner);
  return element;
}

export function html(name: string, className: string, ...inner: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inner);
  return element;
}
