import { proof } from "../../../items.ts";

export const GET = (): Response => Response.json(proof);
