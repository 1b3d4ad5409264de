/** What marking an exercise needs besides its page, as the desk has proved it. */
import type { APIRoute, GetStaticPaths } from "astro";
import { itemsOf } from "../../../course/course.ts";
import { course, proof, types } from "../../../course/here.ts";

export const getStaticPaths: GetStaticPaths = () =>
  [...itemsOf(course()), ...types()]
    .filter(({ item }) => item.type === "code")
    .map(({ item }) => ({ params: { module: item.module, item: item.id } }));

export const GET: APIRoute = ({ params: { module = "", item = "" } }) =>
  Response.json(proof(module, item));
