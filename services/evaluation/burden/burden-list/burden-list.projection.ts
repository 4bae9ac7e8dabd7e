import { dayOf } from '@kaoping/calendar';
import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import { add, parseDecimal, toDecimalText } from '@kaoping/scoring-engine';
import type { BurdenRates, BurdenRatesArranged, FormEditingReported } from '../decider/burden.events.ts';
import { ASKED_BY } from '../result/asked-items.ts';
import type { Asked, AskedItem, BurdenedUnit } from '../result/asked.ts';
import { streamUnitOf } from './stream-unit.ts';
import { DEFAULT_BURDEN_RATES } from '../result/default-rates.ts';
import {
  BURDEN_TABLES,
  burdenKey,
  emptyBurden,
  type BurdenRow,
  type StreamUnit,
} from '../result/burden.row.ts';

const RATES_KEY = 'rates';
const MONTH_LENGTH = 7;

/** Keeps, month by month, what each unit was asked, what of it twice, and what it was spared. */
export const burdenListProjection: Projection = {
  name: 'burden-list',
  version: 2,
  categories: ['burden-rates', 'form-editing', ...Object.keys(ASKED_BY)],
  tables: Object.values(BURDEN_TABLES),
  project: async (events, rows) => {
    for (const event of events) await apply(event, rows);
  },
};

const apply = async (event: RecordedEvent, rows: Rows): Promise<void> => {
  if (event.type === 'BurdenRatesArranged') {
    rows.put(BURDEN_TABLES.rates, RATES_KEY, (event.data as BurdenRatesArranged['data']).rates);
    return;
  }
  if (event.type === 'FormEditingReported') {
    const { seconds, ...unit } = event.data as FormEditingReported['data'];
    await change(rows, event, unit, (row) => ({ ...row, editingSeconds: row.editingSeconds + seconds }));
    return;
  }
  const asked = ASKED_BY[event.stream.category]?.[event.type]?.(event as never);
  if (asked) await applyAsked(event, asked, rows);
};

const applyAsked = async (event: RecordedEvent, asked: Asked, rows: Rows): Promise<void> => {
  const of = await streamUnitOf(event, asked, rows);
  // What is asked of people without a unit, such as outside raters, is no unit's burden.
  if (!of || asked.items.length + asked.reused.length === 0) return;
  const rates = (await rows.get<BurdenRates>(BURDEN_TABLES.rates, RATES_KEY)) ?? DEFAULT_BURDEN_RATES;
  const before = await askedBefore(rows, of, asked.items);
  const items = asked.isWrittenOver ? asked.items.filter((item) => !before.includes(item)) : asked.items;
  const twice = asked.isWrittenOver ? [] : before;
  if (items.length + asked.reused.length === 0) return;
  const minutesOf = (kinds: readonly { readonly kind: keyof BurdenRates }[]): string =>
    totalOf(kinds.map(({ kind }) => rates[kind]));
  await change(rows, event, of.unit, (row) => ({
    ...row,
    items: row.items + items.length,
    minutes: totalOf([row.minutes, minutesOf(items)]),
    itemsTwice: row.itemsTwice + twice.length,
    minutesTwice: totalOf([row.minutesTwice, minutesOf(twice)]),
    itemsReused: row.itemsReused + asked.reused.length,
    minutesSaved: totalOf([row.minutesSaved, minutesOf(asked.reused.map((kind) => ({ kind })))]),
  }));
};

/** The items that the unit was asked before; all of them are remembered from now on. */
const askedBefore = async (
  rows: Rows,
  { unit: { organisationId }, about }: StreamUnit,
  items: readonly AskedItem[],
): Promise<readonly AskedItem[]> => {
  const twice: AskedItem[] = [];
  for (const item of items) {
    const key = JSON.stringify([organisationId, about, item.key]);
    if (await rows.get(BURDEN_TABLES.asked, key)) twice.push(item);
    rows.put(BURDEN_TABLES.asked, key, { isAsked: true });
  }
  return twice;
};

const change = async (
  rows: Rows,
  { recordedAt }: RecordedEvent,
  { organisationId, ancestorIds }: BurdenedUnit,
  to: (row: BurdenRow) => BurdenRow,
): Promise<void> => {
  const month = dayOf(recordedAt).slice(0, MONTH_LENGTH);
  const key = burdenKey(month, organisationId);
  const present = await rows.get<BurdenRow>(BURDEN_TABLES.months, key);
  const row = to({ ...emptyBurden(month, { organisationId, ancestorIds }), ...present, ancestorIds });
  rows.put(BURDEN_TABLES.months, key, row, { month });
};

const totalOf = (minutes: readonly string[]): string =>
  toDecimalText(minutes.map(parseDecimal).reduce(add, parseDecimal('0')));
