/** The data that a scratch cell finds when it starts. */
import type { APIRoute, GetStaticPaths } from "astro";
import { course } from "../../../course/here.ts";

export const getStaticPaths: GetStaticPaths = () =>
  course().modules.flatMap(({ id, lessons }) =>
    lessons.flatMap(({ scratches }) =>
      scratches.map(({ spec }) => ({
        params: { module: id, cell: spec.id },
        props: { data: spec.data },
      })),
    ),
  );

export const GET: APIRoute = ({ props }) => Response.json(props["data"]);
