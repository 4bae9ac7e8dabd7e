import { reachOf, type Identity, type Language, type Role } from '@kaoping/nest-platform';
import type { ColumnToWrite, TableToWrite } from '@kaoping/spreadsheets';
import { PayRunNotSettled, PayRunUnknown } from '../decider/pay-run.errors.ts';
import type { PayLine } from '../decider/pay-run.events.ts';
import type { OpenedPayRun } from '../decider/pay-run.state.ts';

/** Who takes a payroll out, as far as the role reaches. */
const READERS: readonly Role[] = ['officer', 'reviewer', 'auditor'];

type Words = Readonly<Record<Language, string>>;

/** A column with what stands in it. */
interface PayrollColumn {
  readonly header: Words;
  readonly kind?: ColumnToWrite['kind'];
  readonly cell: (line: PayLine, language: Language) => string;
}

const KINDS: Readonly<Record<PayLine['kind'], Words>> = {
  person: { zh: '个人绩效', en: 'Pay' },
  reward: { zh: '单位奖励', en: 'Reward' },
};

const COLUMNS: readonly PayrollColumn[] = [
  { header: { zh: '类别', en: 'Kind' }, cell: ({ kind }, language) => KINDS[kind][language] },
  { header: { zh: '编号', en: 'Id' }, cell: ({ payeeId }) => payeeId },
  { header: { zh: '姓名', en: 'Name' }, cell: ({ name }) => name },
  { header: { zh: '单位', en: 'Unit' }, cell: ({ organisationName }) => organisationName },
  { header: { zh: '岗位', en: 'Post' }, cell: ({ post = '' }) => post },
  { header: { zh: '绩效基数（元）', en: 'Base (CNY)' }, kind: 'number', cell: ({ base = '' }) => base },
  { header: { zh: '等次', en: 'Grade' }, cell: ({ grade = '' }) => grade },
  {
    header: { zh: '个人绩效系数', en: 'Personal factor' },
    kind: 'number',
    cell: ({ personalFactor = '' }) => personalFactor,
  },
];

const SUMS: readonly PayrollColumn[] = [
  { header: { zh: '应兑现（元）', en: 'Due (CNY)' }, kind: 'number', cell: ({ due = '' }) => due },
  {
    header: { zh: '此前已兑现（元）', en: 'Paid before (CNY)' },
    kind: 'number',
    cell: ({ paid = '' }) => paid,
  },
  {
    header: { zh: '本次实发（元）', en: 'To pay (CNY)' },
    kind: 'number',
    cell: ({ amount = '' }) => amount,
  },
  {
    header: { zh: '说明', en: 'Remark' },
    cell: ({ missing }, language) => missing.map((sentence) => sentence[language]).join(' '),
  },
];

const factorColumn = (period: string): PayrollColumn => ({
  header: { zh: `单位绩效系数 ${period}`, en: `Unit factor ${period}` },
  kind: 'number',
  cell: ({ unitFactors }) => unitFactors.find((each) => each.period === period)?.factor ?? '',
});

/**
 * A settled round as a table for the payroll: everybody within reach, in the order of the run.
 *
 * @throws {PayRunNotSettled} for a round that may still change.
 * @throws {PayRunUnknown} where nobody of it is within reach.
 */
export const payrollTable = (
  { rounds, payRunId, terms }: OpenedPayRun,
  identity: Identity,
  { round: wanted, language }: { readonly round?: number; readonly language: Language },
): TableToWrite => {
  const { covers } = reachOf(identity, READERS);
  const round =
    wanted === undefined ? rounds.findLast(({ status }) => status === 'settled') : rounds[wanted - 1];
  const isVisible = rounds.some(({ lines }) => lines.some(covers));
  if (!isVisible) throw new PayRunUnknown(payRunId);
  if (round?.status !== 'settled') throw new PayRunNotSettled(payRunId);
  const periods = round.header.results.map(({ period }) => period.label);
  const columns = [...COLUMNS, ...periods.map(factorColumn), ...SUMS];
  return {
    name: `${terms.title}-${String(round.header.round)}`,
    columns: columns.map(({ header, kind }) => ({ header: header[language], ...(kind && { kind }) })),
    rows: round.lines.filter(covers).map((line) => columns.map(({ cell }) => cell(line, language))),
  };
};
