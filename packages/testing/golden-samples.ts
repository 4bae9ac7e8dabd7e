import type { DomainEvent, EventCatalogue } from '@kaoping/event-sourcing';
import { readdirSync, readFileSync } from 'node:fs';

/** A stored event as it was written once: no later code may fail to read it. */
export interface GoldenSample {
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
}

/** The golden samples beside a decider, by file name: `score-recorded.v1`. */
export const goldenSamples = (directory: URL): Readonly<Record<string, GoldenSample>> =>
  Object.fromEntries(
    readdirSync(directory)
      .sort()
      .map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as GoldenSample,
      ]),
  );

/**
 * Events as {@link goldenSamples} has them, in the version that the catalogue writes today, 1 where it knows none:
 * plain JSON under the name of their file.
 */
export const asGolden = (
  events: readonly DomainEvent[],
  catalogue: EventCatalogue = {},
): Readonly<Record<string, GoldenSample>> =>
  Object.fromEntries(
    events
      .map(({ type, data }): [string, GoldenSample] => {
        const version = catalogue[type]?.version ?? 1;
        const name = type.replace(/(?!^)[A-Z]/gu, '-$&').toLowerCase();
        return [
          `${name}.v${String(version)}`,
          { type, version, data: JSON.parse(JSON.stringify(data)) as unknown },
        ];
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
