import { reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';
import { fileFromBase64 } from '@kaoping/spreadsheets';
import type {
  ApprovePayRunInput,
  ArrangeStaffRulesInput,
  OpenPayRunInput,
  PayBasesInput,
  SetPersonalFactorsInput,
} from '../generated/graphql.ts';
import { PayRequestUnclear } from './decider/pay-table.errors.ts';
import type {
  ApprovePayRunRequest,
  ArrangeStaffRulesRequest,
  EnterPersonalFactorsRequest,
  PayBasesRequest,
  PayRunRequest,
} from './pay.request.ts';
import { isMoney } from './result/pay-amount.ts';
import type { PayColumn } from './result/pay-columns.ts';

const OFFICER: readonly Role[] = ['officer'];

/** Characters of an id, a title or a reason. */
const TEXT_LENGTH_MAX = 200;

/** Columns of a table of bases. */
const COLUMNS_MAX = 50;

/** Results that one run pays by: the months of a year. */
const RESULTS_MAX = 12;

/** Budgets or exemptions in one request. */
const UNITS_MAX = 500;

/** How far an officer reaches. */
export const officerReach = (request: RequestContext) => reachOf(request.identity(), OFFICER);

/** A table of bases as the domain takes it. */
export const payBasesOf = (
  request: RequestContext,
  { content, fileName, headerRow, sheet, columns, cycleId, peerGroup, source }: PayBasesInput,
): PayBasesRequest => ({
  ...{ cycleId, peerGroup, source, fileName },
  bytes: fileFromBase64(content, fileName),
  reach: officerReach(request),
  ...(sheet != null && { sheet }),
  ...(headerRow != null && { headerLine: headerRow }),
  ...(columns != null && {
    columns: Object.fromEntries(
      atMost('columns', columns, COLUMNS_MAX).map(({ header, column }) => [
        header,
        column.toLowerCase() as PayColumn,
      ]),
    ),
  }),
});

/** @throws {PayRequestUnclear} when a table is to be imported without saying which was looked at. */
export const requirePayDigest = (digest: string | null | undefined): string => {
  if (digest != null && digest !== '') return digest;
  throw new PayRequestUnclear('digest', { en: 'the digest of the preview', zh: '预览的 digest' });
};

/** Factors of people as the domain takes them. */
export const personalFactorsOf = (
  request: RequestContext,
  { cycleId, peerGroup, reason, factors }: SetPersonalFactorsInput,
): EnterPersonalFactorsRequest['data'] => ({
  ...{ cycleId, peerGroup, reason, reach: officerReach(request) },
  factors: factors.map(({ personId, factor, grade }) => ({
    personId,
    ...(factor != null && { factor }),
    ...(grade != null && { grade }),
  })),
});

/** The scheme whose grades of staff count, as the domain takes it. */
export const staffSchemeOf = (
  request: RequestContext,
  { cycleId, peerGroup, shippedScheme, schemeOfCycle }: ArrangeStaffRulesInput,
): ArrangeStaffRulesRequest['data'] => {
  const place = { cycleId, peerGroup, reach: officerReach(request) };
  if (shippedScheme != null && schemeOfCycle == null) return { ...place, scheme: { shipped: shippedScheme } };
  if (schemeOfCycle != null && shippedScheme == null) return { ...place, scheme: { cycleId: schemeOfCycle } };
  throw new PayRequestUnclear('shippedScheme', {
    en: 'either a shipped scheme or an assessment whose scheme grades staff',
    zh: '内置方案，或规定人员等次的考核，二者取一',
  });
};

/** A run that is asked for, as the domain takes it. @throws {PayRequestUnclear} for what is too long or no amount. */
export const payRunOf = (
  request: RequestContext,
  input: OpenPayRunInput,
  commandId: string,
): PayRunRequest => {
  const { cycleId, peerGroup, period, results, budget } = input;
  return {
    ...{ cycleId, peerGroup, reach: officerReach(request) },
    payRunId: requireText('payRunId', input.payRunId ?? `pay:${commandId}`),
    title: requireText('title', input.title),
    personalFactors: input.personalFactors === false ? 'none' : 'needed',
    ...(period != null && { period }),
    ...(results != null && { results: someResults(results) }),
    ...quantitiesOf(input),
    ...(budget != null && { budget: requireMoney('budget', budget) }),
    ...limitsOf(input),
  };
};

const quantitiesOf = ({
  factor,
  reward,
  staffResult,
}: OpenPayRunInput): Pick<PayRunRequest, 'factor' | 'reward' | 'staffResult'> => ({
  ...(factor != null && { factor }),
  ...(reward != null && { reward }),
  ...(staffResult != null && { staffResult }),
});

const limitsOf = ({
  unitBudgets,
  exemptions,
}: OpenPayRunInput): Pick<PayRunRequest, 'unitBudgets' | 'exemptions'> => ({
  unitBudgets: atMost('unitBudgets', unitBudgets ?? [], UNITS_MAX).map(({ organisationId, amount }) => ({
    organisationId,
    amount: requireMoney('unitBudgets', amount),
  })),
  exemptions: atMost('exemptions', exemptions ?? [], UNITS_MAX).map(({ organisationId, reason }) => ({
    organisationId,
    reason: requireText('exemptions', reason),
  })),
});

/** An approval as the domain takes it. */
export const payApprovalOf = (
  request: RequestContext,
  { payRunId, digest, note }: ApprovePayRunInput,
): ApprovePayRunRequest['data'] => ({
  ...{ payRunId, digest, reach: reachOf(request.identity(), ['officer', 'reviewer']) },
  ...(note != null && { note: requireText('note', note) }),
});

const someResults = <Item>(results: readonly Item[]): readonly Item[] => {
  if (results.length > 0) return atMost('results', results, RESULTS_MAX);
  throw new PayRequestUnclear('results', { en: 'one result at least', zh: '至少一个考核结果' });
};

const atMost = <Item>(parameter: string, items: readonly Item[], max: number): readonly Item[] => {
  if (items.length <= max) return items;
  throw new PayRequestUnclear(parameter, {
    en: `${String(max)} of them at the most`,
    zh: `最多 ${String(max)} 项`,
  });
};

const requireText = (parameter: string, text: string): string => {
  const trimmed = text.trim();
  if (trimmed !== '' && trimmed.length <= TEXT_LENGTH_MAX) return trimmed;
  throw new PayRequestUnclear(parameter, {
    en: `1 to ${String(TEXT_LENGTH_MAX)} characters`,
    zh: ` 1 至 ${String(TEXT_LENGTH_MAX)} 个字`,
  });
};

const requireMoney = (parameter: string, amount: string): string => {
  if (isMoney(amount)) return amount;
  throw new PayRequestUnclear(parameter, {
    en: 'an amount in 元 with at most two decimal places, such as 120000',
    zh: '以元为单位、最多两位小数的金额，例如 120000',
  });
};
