import type { Decider } from '@kaoping/event-sourcing';
import { ownEntry } from '../result/own-entry.ts';
import { isFactor, FACTOR_MAX } from '../result/pay-amount.ts';
import type {
  ArrangeStaffRules,
  ClaimPayResults,
  EnterPersonalFactors,
  ImportPayBases,
  PayRow,
  PayTableCommand,
} from './pay-table.commands.ts';
import {
  FactorReasonBlank,
  PayBaseSourceBlank,
  PayPersonUnknown,
  PayResultTaken,
  PayTableTooLarge,
  PersonalFactorRefused,
  StaffGradeUnknown,
  TooManyFactors,
} from './pay-table.errors.ts';
import type { PayBase, PayTableEvent, PersonalFactor, StaffRules } from './pay-table.events.ts';
import { claimKey, evolvePayTable, initialPayTable, type PayTable } from './pay-table.state.ts';

/** People of one table: the staff of a large company's peer group. */
const PEOPLE_MAX = 20_000;

/** People in one event. */
const PEOPLE_PER_EVENT = 2_000;

/** Factors in one command. */
const FACTORS_MAX = 500;

/** Characters of a source or reason. */
const TEXT_LENGTH_MAX = 200;

/** The same table again decides nothing, also after a later one changed what it said. */
const importBases = ({ data }: ImportPayBases, table: PayTable): readonly PayTableEvent[] => {
  const { rows, cycleId, peerGroup, batchId, fileName } = data;
  if (table.batchIds.includes(batchId)) return [];
  const source = textOf(data.source);
  if (source === undefined) throw new PayBaseSourceBlank(TEXT_LENGTH_MAX);
  const added = rows.filter(({ personId }) => ownEntry(table.people, personId) === undefined);
  if (Object.keys(table.people).length + added.length > PEOPLE_MAX) throw new PayTableTooLarge(PEOPLE_MAX);
  const place = { cycleId, peerGroup };
  const factors = rows.flatMap(ownOf);
  for (const factor of factors) requireFactor(factor, table.rules);
  return [
    ...pages(rows).map((page): PayTableEvent => {
      const bases = page.map(baseOf);
      return { type: 'PayBasesImported', data: { ...place, batchId, source, fileName, bases } };
    }),
    ...pages(factors).map((page): PayTableEvent => ({
      type: 'PersonalFactorsEntered',
      data: { ...place, reason: source, factors: page },
    })),
  ];
};

const baseOf = ({ factor: _factor, grade: _grade, ...base }: PayRow): PayBase => base;

const ownOf = ({ personId, factor, grade }: PayRow): readonly PersonalFactor[] =>
  factor === undefined && grade === undefined
    ? []
    : [{ personId, ...(factor !== undefined && { factor }), ...(grade !== undefined && { grade }) }];

const enterFactors = (
  { data, metadata }: EnterPersonalFactors,
  table: PayTable,
): readonly PayTableEvent[] => {
  if (table.commandIds.includes(metadata.commandId)) return [];
  const { factors } = data;
  const reason = textOf(data.reason);
  if (reason === undefined) throw new FactorReasonBlank(TEXT_LENGTH_MAX);
  requireOnceEach(factors);
  for (const factor of factors) {
    if (!Object.hasOwn(table.people, factor.personId)) throw new PayPersonUnknown(factor.personId);
    requireFactor(factor, table.rules);
  }
  const changed = factors.filter(({ personId, factor, grade }) => {
    const present = ownEntry(table.people, personId);
    return present?.factor !== factor || present?.grade !== grade;
  });
  if (changed.length === 0) return [];
  return [{ type: 'PersonalFactorsEntered', data: { ...data, reason, factors: changed } }];
};

const requireOnceEach = (factors: readonly PersonalFactor[]): void => {
  const people = new Set(factors.map(({ personId }) => personId));
  if (people.size !== factors.length || people.size === 0 || people.size > FACTORS_MAX)
    throw new TooManyFactors(FACTORS_MAX);
};

const requireFactor = ({ personId, factor, grade }: PersonalFactor, rules: StaffRules | undefined): void => {
  if ((factor === undefined) === (grade === undefined)) throw new PersonalFactorRefused(personId, FACTOR_MAX);
  if (factor !== undefined && !isFactor(factor)) throw new PersonalFactorRefused(personId, FACTOR_MAX);
  const known = rules?.grades.map(({ key }) => key) ?? [];
  if (grade !== undefined && !known.includes(grade)) throw new StaffGradeUnknown(grade, known);
};

const arrangeRules = ({ data, metadata }: ArrangeStaffRules, table: PayTable): readonly PayTableEvent[] => {
  if (table.commandIds.includes(metadata.commandId)) return [];
  if (table.rules?.scheme.digest === data.rules.scheme.digest) return [];
  const known = data.rules.grades.map(({ key }) => key);
  const lost = Object.values(table.people).find(({ grade }) => grade !== undefined && !known.includes(grade));
  if (lost?.grade !== undefined) throw new StaffGradeUnknown(lost.grade, known);
  return [{ type: 'StaffRulesArranged', data }];
};

const claim = ({ data, metadata }: ClaimPayResults, table: PayTable): readonly PayTableEvent[] => {
  if (table.commandIds.includes(metadata.commandId)) return [];
  for (const each of data.claims) {
    const holder = table.claims[claimKey(each)];
    if (holder !== undefined && holder !== data.payRunId) throw new PayResultTaken(each.cycleId, holder);
  }
  const present = Object.values(table.claims).filter((id) => id === data.payRunId).length;
  const isSame =
    present === data.claims.length &&
    data.claims.every((each) => table.claims[claimKey(each)] === data.payRunId);
  return isSame ? [] : [{ type: 'PayResultsClaimed', data }];
};

const textOf = (text: string): string | undefined => {
  const trimmed = text.trim();
  return trimmed === '' || trimmed.length > TEXT_LENGTH_MAX ? undefined : trimmed;
};

const pages = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / PEOPLE_PER_EVENT) }, (_, page) =>
    items.slice(page * PEOPLE_PER_EVENT, (page + 1) * PEOPLE_PER_EVENT),
  );

const decide = (command: PayTableCommand, table: PayTable): readonly PayTableEvent[] => {
  switch (command.type) {
    case 'ImportPayBases':
      return importBases(command, table);
    case 'EnterPersonalFactors':
      return enterFactors(command, table);
    case 'ArrangeStaffRules':
      return arrangeRules(command, table);
    case 'ClaimPayResults':
      return claim(command, table);
  }
};

/** Bases and personal factors of the people of a ranking's units; see {@link payTableId}. */
export const payTableDecider: Decider<PayTable, PayTableCommand, PayTableEvent> = {
  category: 'pay-table',
  initialState: initialPayTable,
  stateVersion: 1,
  evolve: evolvePayTable,
  decide,
};
