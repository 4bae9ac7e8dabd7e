import { streamKey, type RecordedEvent, type Rows } from '@kaoping/event-sourcing';
import type { Asked } from '../result/asked.ts';
import { BURDEN_TABLES, type StreamUnit } from '../result/burden.row.ts';

/** The unit that an event is about, as it or an earlier event of its stream named it; remembers what it names. */
export const streamUnitOf = async (
  { stream }: RecordedEvent,
  { unit, about = '', parts = {}, alias, part }: Asked,
  rows: Rows,
): Promise<StreamUnit | undefined> => {
  const keyOf = (name?: string): string =>
    name === undefined ? streamKey(stream) : JSON.stringify([streamKey(stream), name]);
  const read = (name?: string) => rows.get<StreamUnit>(BURDEN_TABLES.units, keyOf(name));
  const remember = (named: StreamUnit, name?: string): void => {
    rows.put(BURDEN_TABLES.units, keyOf(name), named);
  };
  for (const [name, each] of Object.entries(parts)) remember({ unit: each, about }, name);
  if (alias) {
    const known = await read(alias.part);
    if (known) remember(known, alias.name);
  }
  if (!unit) return read(part);
  remember({ unit, about });
  return { unit, about };
};
