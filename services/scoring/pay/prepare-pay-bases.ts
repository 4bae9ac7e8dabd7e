import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import { fileDigest, openTable, roundedCells } from '@kaoping/spreadsheets';
import type { AssessmentReader } from '../assessments/result/assessment-reader.ts';
import { payTableDecider } from './decider/pay-table.decider.ts';
import { payTableId, type PayTable } from './decider/pay-table.state.ts';
import { payUnitRoster } from './pay-unit-roster.ts';
import type { PayBasesPreview, PreviewedPayRow, PreviewPayBases } from './pay.request.ts';
import { ownEntry } from './result/own-entry.ts';
import { payColumnsOf } from './result/pay-columns.ts';
import { PayUnitMatcher } from './result/pay-unit-matcher.ts';
import { readPayBases, type ReadPayRow } from './result/read-pay-bases.ts';

/** What reading a table of bases takes. */
export interface PayBasesPorts {
  readonly eventStore: EventStore;
  readonly assessments: AssessmentReader;
}

/** Reads a table of bases against the roster and what stands by now, and changes nothing. */
export const preparePayBases = async (
  { eventStore, assessments }: PayBasesPorts,
  { metadata, data }: PreviewPayBases,
): Promise<PayBasesPreview> => {
  const { cycleId, peerGroup, fileName, source, reach } = data;
  const { tenantId } = metadata;
  const roster = await payUnitRoster(assessments, tenantId, data);
  const { table, sheets } = await openTable(data);
  const ledger = await eventStore.ledger(tenantId);
  const { state: present } = await loadState(ledger, payTableDecider, payTableId(data));
  const columns = payColumnsOf(table.headers, data.columns);
  const { rules } = present;
  const units = new PayUnitMatcher(roster.filter(reach.covers));
  const isElsewhere = (personId: string): boolean => {
    const person = ownEntry(present.people, personId);
    return person !== undefined && !reach.covers(person);
  };
  const reading = readPayBases(table, { columns, units, isElsewhere, ...(rules && { rules }) });
  const { sheet, headerLine, headers } = table;
  const named = { cycleId, peerGroup, fileName, source, sheet, headerLine, columns };
  return {
    digest: digestOf({ ...named, rules: rules?.scheme.digest ?? '', file: fileDigest(data.bytes) }),
    ...{ sheet, sheets, headerLine, headers, columns },
    unused: headers.filter((header) => columns[header] === undefined),
    rows: reading.rows.map((row) => beside(row, present)),
    problems: reading.problems,
    warnings: roundedCells(table).filter(({ column }) => columns[column] !== undefined),
  };
};

const beside = (row: ReadPayRow, { people }: PayTable): PreviewedPayRow => {
  const present = ownEntry(people, row.personId);
  if (present === undefined) return { ...row, fate: 'new' };
  const isSame = (['name', 'organisationId', 'post', 'base'] as const).every(
    (field) => row[field] === present[field],
  );
  const isOwnSame =
    (row.factor === undefined && row.grade === undefined) ||
    (row.factor === present.factor && row.grade === present.grade);
  if (isSame && isOwnSame) return { ...row, fate: 'unchanged' };
  return { ...row, fate: 'changed', replacedBase: present.base };
};
