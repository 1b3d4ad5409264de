/** Down into data and into schemas, along the path of an issue. */
import type { z } from "zod";
import type { Path } from "./yaml.ts";

interface Definition {
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
}

function definition(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** The schema of an inner value; the one itself where the path leaves what it describes. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType {
  const def = definition(schema);
  const inner = def.innerType ?? def.in;
  if (inner && path.length > 0) return schemaAt(inner, path);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const option = def.options?.find((one) => schemaAt(one, [step]) !== one);
  if (option) return schemaAt(option, path);
  const next = def.shape?.[String(step)] ?? def.element ?? def.valueType;
  return next ? schemaAt(next, rest) : schema;
}

export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  const def = definition(schema);
  const inner = def.innerType ?? def.in;
  return def.shape ?? (inner && shapeOf(inner));
}

export function describe(schema: z.ZodType): string | undefined {
  const def = definition(schema);
  const inner = def.innerType ?? def.in;
  return schema.description ?? (inner && describe(inner));
}

export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[String(step)];
  }
  return value;
}
