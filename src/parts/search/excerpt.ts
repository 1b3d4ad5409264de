/** What the index says of a place, as letters: its `<mark>` is the only markup that means anything. */
const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };

export function excerpt(html: string): { text: string; mark: boolean }[] {
  return html.split(/<mark>(.*?)<\/mark>/s).map((part, index) => ({
    text: part.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? ""),
    mark: index % 2 === 1,
  }));
}
