/** Every page in every language, each with its twins. Without the site's own address there is nothing to list. */
import type { APIRoute } from "astro";
import { full, to } from "../address.ts";
import { course } from "../course/here.ts";
import { languages, tags } from "../strings/index.ts";

export const GET: APIRoute = ({ site }) => {
  const modules = course().modules.flatMap(({ id, lessons }) => [
    [id],
    ...lessons.map((lesson) => [id, lesson.id]),
  ]);
  const paths = [[], ...modules, ["glossary"], ["gallery"], ["about"]];
  const urls = site
    ? paths.flatMap((parts) => languages.map((lang) => url(lang, parts, site)))
    : [];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`,
    { headers: { "content-type": "application/xml" } },
  );
};

/** Ids are small letters, digits and hyphens: nothing here needs escaping. */
function url(lang: (typeof languages)[number], parts: string[], site: URL): string {
  const twins = languages.map(
    (other) =>
      `<xhtml:link rel="alternate" hreflang="${tags[other]}" href="${full(to(other, ...parts), site)}"/>`,
  );
  return `<url><loc>${full(to(lang, ...parts), site)}</loc>${twins.join("")}</url>`;
}
