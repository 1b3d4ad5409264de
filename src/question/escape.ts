/** Text as it may stand in HTML and in quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What is left of HTML where only text may stand, as in an option: entities stay, so it is still HTML. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll('"', "&#34;")
    .replace(/\s+/g, " ")
    .trim();
}
