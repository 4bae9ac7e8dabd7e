import type { Expression, Operator } from '@kaoping/scoring-engine';
import type { Adjustments, Circumstance } from '../language/adjustment.ts';
import type { FilePath } from '../problem.ts';
import {
  addCircumstance,
  addCircumstanceEntries,
  circumstancePlace,
  sideTitle,
} from './compile-circumstance.ts';
import { binary, call, number, quantity } from './expression-parts.ts';
import { SIDES, type Side } from './indicator-names.ts';
import { flattenNodes, type IndicatorNode } from './indicator-node.ts';
import type { DraftQuantity, PlanDraft } from './plan-draft.ts';
import { errorAt } from './scheme-problems.ts';
import { clauseOf, joinTitles, titleOf, type Titled } from './scheme-titles.ts';

type SideData = NonNullable<Adjustments['bonus']>;

/** One side while it is compiled. */
interface SideSite {
  readonly draft: PlanDraft;
  readonly side: Side;
  readonly data: SideData;
}

const addPart = (
  { draft, side }: SideSite,
  name: string,
  operator: Operator,
  { title, path, titled }: { title: DraftQuantity['title']; path?: FilePath; titled?: Titled },
): string =>
  draft.quantity({
    // What is tied to an indicator comes before the base is summed up, the totals after it.
    ...{ name, title, type: 'points', stage: name.startsWith(side) ? 'adjustment' : 'method' },
    ...{ latest: 'score', operator, path: path ?? ['adjustments', side] },
    ...clauseOf(titled ?? {}),
  });

const formula = (expression: Expression): Operator => ({ op: 'formula', expression });

const sumOf = (names: readonly string[]): Operator => {
  const [only = number('0'), ...more] = names.map(quantity);
  return more.length === 0 ? formula(only) : { op: 'sum', of: names };
};

/** No more than the cap. */
const capped = (of: string, cap: string): Operator => formula(call('min', quantity(of), number(cap)));

const familyOf = ({ data }: SideSite, family: string): Titled & { readonly cap?: string } =>
  data.families?.find(({ key }) => key === family) ?? {};

/** Circumstances of one family count once for a document, at the highest, and up to the family's cap. */
const addFamily = (
  site: SideSite,
  { family, name }: { readonly family: string; readonly name: string },
  members: readonly Circumstance[],
): string => {
  const { draft, side } = site;
  const settings = familyOf(site, family);
  const title = joinTitles(sideTitle(draft, side), titleOf(settings, family));
  const path = ['adjustments', side, 'families', family];
  for (const each of members) reportLostLimits(site, each);
  const inputs = members.map((each) => ({ input: `${side}/${each.key}`, points: each.points ?? '1' }));
  const { cap } = settings;
  const of = cap === undefined ? name : `${name}@uncapped`;
  draft.quantity({
    ...{ name: of, title, type: 'points', stage: 'entry', latest: 'score', path },
    operator: { op: 'best-of-document', inputs },
    ...clauseOf(settings),
  });
  if (cap === undefined) return of;
  return addPart(site, name, capped(of, cap), { title, path, titled: settings });
};

const reportLostLimits = ({ draft, side }: SideSite, each: Circumstance): void => {
  if (each.atMost === undefined && each.further === undefined) return;
  const path = [
    'adjustments',
    side,
    'circumstances',
    each.key,
    each.atMost === undefined ? 'further' : 'atMost',
  ];
  draft.report(
    errorAt(
      'NOT_IN_FAMILY',
      { path },
      {
        zh: '同一文件取最高的情形不能再设“atMost”或“further”：请把上限写在该类（families）上，或不归入该类。',
        en: 'A circumstance of a family cannot have "atMost" or "further": give the family a cap, or leave it out of the family.',
      },
    ),
  );
};

const isInFamily = ({ family }: Circumstance): boolean => family !== undefined;

/** The names whose sum some circumstances make: families together, the others one by one. */
const addTerms = (
  site: SideSite,
  circumstances: readonly Circumstance[],
  suffix: string,
): readonly string[] => {
  const alone = circumstances.filter((each) => !isInFamily(each)).map((each) => `${site.side}.${each.key}`);
  const families = [...new Set(circumstances.flatMap(({ family }) => family ?? []))];
  return [
    ...alone,
    ...families.map((family) =>
      addFamily(
        site,
        { family, name: suffix === '' ? `${site.side}@${family}` : `${suffix}@${site.side}@${family}` },
        circumstances.filter((each) => each.family === family),
      ),
    ),
  ];
};

const addExcess = (site: SideSite, uncapped: string, cap: string): string => {
  const { draft, side } = site;
  const title = joinTitles(sideTitle(draft, side), { zh: '转入下期', en: 'carried to the next period' });
  const expression = call('max', binary(quantity(uncapped), 'subtract', number(cap)), number('0'));
  return addPart(site, `${side}.excess`, formula(expression), { title });
};

const addPastExcess = ({ draft, side }: SideSite): string =>
  draft.quantity({
    name: `${side}.excess@past`,
    title: joinTitles(sideTitle(draft, side), { zh: '上期转入', en: 'carried from the last period' }),
    ...{ type: 'points', stage: 'entry', latest: 'score', path: ['adjustments', side, 'excess'] },
    operator: { op: 'past', figure: `${side}.excess`, reduce: 'last', periods: 1, ifNone: '0' },
  });

/** The total of one side, kept under its cap; what is above is lost, or carried to the next period. */
const addTotal = (site: SideSite, terms: readonly string[]): void => {
  const { draft, side, data } = site;
  const isCarried = data.excess === 'carried' && data.cap !== undefined;
  const all = isCarried ? [...terms, addPastExcess(site)] : terms;
  const title = sideTitle(draft, side);
  const total = { title, titled: data };
  if (data.cap === undefined) {
    addPart(site, side, sumOf(all), total);
    return;
  }
  const uncapped = `${side}@uncapped`;
  addPart(site, uncapped, sumOf(all), {
    title: joinTitles(title, { zh: '合计', en: 'in all' }),
    titled: data,
  });
  addPart(site, side, capped(uncapped, data.cap), total);
  if (isCarried) addExcess(site, uncapped, data.cap);
};

const addTied = (site: SideSite, node: IndicatorNode): void => {
  const tied = site.data.circumstances.filter((each) => each.indicator === node.name);
  if (tied.length === 0) return;
  const title = joinTitles(node.title, sideTitle(site.draft, site.side));
  const terms = addTerms(site, tied, node.name);
  addPart(site, `${node.name}@${site.side}`, sumOf(terms), { title, path: node.path });
};

/** Adds bonuses and deductions: of the total, and of single indicators within their bounds. */
export const compileAdjustments = (draft: PlanDraft, tree: readonly IndicatorNode[]): void => {
  for (const side of SIDES) {
    const data = draft.scheme.adjustments?.[side];
    if (data === undefined) continue;
    const site = { draft, side, data };
    for (const each of data.circumstances) {
      const place = circumstancePlace(draft, side, each);
      if (isInFamily(each)) addCircumstanceEntries(place, each);
      else addCircumstance(place, each);
    }
    const total = data.circumstances.filter(({ indicator }) => indicator === undefined);
    addTotal(site, addTerms(site, total, ''));
    for (const node of flattenNodes(tree)) addTied(site, node);
  }
};
