import type { Sentence } from '@kaoping/event-sourcing';
import type { z } from 'zod';

/** Which service tells it. */
export type Producer = 'organisations' | 'evaluation' | 'scoring' | 'accountability';

/** One kind of integration event in one version: what it says and how its data look. */
export interface Contract<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly name: Name;
  /** From 1. A change that an old consumer could not read is a new version with an upcaster. */
  readonly version: number;
  readonly producer: Producer;
  readonly summary: Sentence;
  readonly data: Schema;
}

/** What an event of a contract carries. */
export type DataOf<Kind> = Kind extends Contract<string, infer Schema> ? z.output<Schema> : never;

/**
 * The type attribute of its CloudEvents.
 *
 * @example typeOf(scoresRecorded) // 'kaoping.evaluation.scores-recorded.v1'
 */
export const typeOf = ({ name, version, producer }: Omit<Contract, 'data'>): string =>
  `kaoping.${producer}.${name}.v${String(version)}`;
