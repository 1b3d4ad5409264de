import { steps } from "../../../items.ts";

export const GET = (): Response => Response.json(steps);
