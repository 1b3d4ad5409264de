import { scratch } from "../../../items.ts";

export const GET = (): Response => Response.json(scratch.data);
