import { z } from 'zod';
import type { Contract } from '../envelope/contract.ts';

/** A JSON Schema or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The data of a contract as JSON Schema (draft 2020-12). */
export const contractSchema = ({ data }: Contract): JsonSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(data) as JsonSchema;
  return schema;
};
