import type { Absence } from '../operators/operator-rule.ts';
import type { MissingReason } from '../plan/plan-result.ts';
import type { PlanRun } from './plan-run.ts';

/** More reasons than this help nobody; those that are found first are given. */
const REASONS_MAX = 100;

/** A number that is missing. */
interface Gap {
  readonly quantity: string;
  readonly member: number;
}

/** The search for reasons, which visits each missing number once. */
interface Search {
  readonly run: PlanRun;
  /** Whose reasons are asked for: those of its peers are told with their name. */
  readonly member: number;
  readonly open: Gap[];
  readonly seen: Set<string>;
  readonly found: Map<string, MissingReason>;
}

const visit = ({ open, seen }: Search, gap: Gap): void => {
  const key = `${String(gap.member)} ${gap.quantity}`;
  if (seen.has(key)) return;
  seen.add(key);
  open.push(gap);
};

const reasonOf = (
  search: Search,
  gap: Gap,
  { name, sentence }: Extract<Absence, { kind: 'here' }>,
): MissingReason => {
  const start = name ?? gap.quantity;
  if (gap.member === search.member) return { name: start, sentence };
  const peer = search.run.facts.members[gap.member]?.organisation ?? '';
  return {
    name: start,
    sentence: {
      en: `${peer} blocks the ranking of its whole group: ${sentence.en}`,
      zh: `${peer}缺项，全组无法排名：${sentence.zh}`,
    },
  };
};

const look = (search: Search, gap: Gap): void => {
  const working = search.run.plan.byName.get(gap.quantity)?.working;
  for (const absence of working?.absences(search.run.view, gap.member) ?? []) {
    if (absence.kind === 'of') visit(search, absence);
    else {
      const reason = reasonOf(search, gap, absence);
      search.found.set(`${reason.name} ${reason.sentence.en}`, reason);
    }
  }
};

/**
 * Why numbers of an organisation are missing: each place where it starts, once, by going back from what is missing
 * to what that was to be made of.
 *
 * @param quantities Names of quantities, of which those that are there are passed over.
 */
export const missingReasons = (
  run: PlanRun,
  member: number,
  quantities: readonly string[],
): readonly MissingReason[] => {
  const search: Search = { run, member, open: [], seen: new Set(), found: new Map() };
  for (const quantity of quantities) visit(search, { quantity, member });
  // The list grows while it is walked.
  for (const gap of search.open) {
    if (search.found.size >= REASONS_MAX) break;
    look(search, gap);
  }
  return [...search.found.values()];
};
