import { checkRules, type Sentence } from '@kaoping/scoring-engine';
import type { OpenCycle } from './cycle.commands.ts';
import { CycleMalformed, SchemeRefused } from './cycle.errors.ts';
import type { PeriodKind } from './cycle.events.ts';

/** The most organisations one cycle assesses. */
export const ROSTER_LIMIT = 2_000;

const PERIOD_PATTERNS: Readonly<Record<PeriodKind, RegExp>> = {
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/u,
  quarter: /^\d{4}-Q[1-4]$/u,
  'half-year': /^\d{4}-H[12]$/u,
  year: /^\d{4}$/u,
  term: /^\d{4}\/\d{4}$/u,
};

const PERIOD_EXAMPLES: Readonly<Record<PeriodKind, string>> = {
  month: '2017-04',
  quarter: '2017-Q2',
  'half-year': '2017-H1',
  year: '2017',
  term: '2017/2021',
};

const CYCLE_ID_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/u;

/** Ids may be Chinese; what separates them in keys and addresses may not stand in them. */
const ENTRY_ID_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u;

/**
 * Finds the first thing wrong with what a cycle is to be opened with.
 *
 * @throws {CycleMalformed} naming the field, or {@link SchemeRefused} with every problem of the rules.
 */
export const checkCycle = ({ data }: OpenCycle): void => {
  if (!CYCLE_ID_PATTERN.test(data.cycleId)) {
    throw new CycleMalformed('cycleId', {
      en: `"${data.cycleId}" is no cycle id: use lower-case letters, digits and hyphens, e.g. "2017-04-towns".`,
      zh: `“${data.cycleId}”不是有效的周期编号：请用小写字母、数字和连字符，例如 “2017-04-towns”。`,
    });
  }
  checkTitle('title', data.title);
  checkPeriod(data);
  const problems = checkRules(data.scheme.rules);
  if (problems.length > 0) throw new SchemeRefused(problems);
  checkPeerGroups(data);
  checkRoster(data);
};

const checkTitle = (field: string, { zh, en }: Sentence): void => {
  if (zh.trim() === '') throw blank(`${field}.zh`);
  if (en.trim() === '') throw blank(`${field}.en`);
};

const blank = (field: string): CycleMalformed =>
  new CycleMalformed(field, { en: 'Write what people call it.', zh: '请填写名称。' });

/** A term names its first and its last year. */
const isInOrder = (label: string): boolean => {
  const [first = '', last = first] = label.split('/');
  return first <= last;
};

const checkPeriod = ({ period }: OpenCycle['data']): void => {
  if (PERIOD_PATTERNS[period.kind].test(period.label) && isInOrder(period.label)) return;
  const example = PERIOD_EXAMPLES[period.kind];
  throw new CycleMalformed('period.label', {
    en: `"${period.label}" is no ${period.kind}: write it like "${example}".`,
    zh: `“${period.label}”与周期类型不符，应写作 “${example}”。`,
  });
};

const checkPeerGroups = ({ peerGroups }: OpenCycle['data']): void => {
  const seen = new Set<string>();
  for (const [index, { id, title }] of peerGroups.entries()) {
    const field = `peerGroups[${String(index)}]`;
    checkEntryId(`${field}.id`, id, seen);
    checkTitle(`${field}.title`, title);
  }
};

const checkRoster = ({ roster, peerGroups }: OpenCycle['data']): void => {
  if (roster.length === 0 || roster.length > ROSTER_LIMIT) {
    throw new CycleMalformed('roster', {
      en: `A cycle assesses 1 to ${String(ROSTER_LIMIT)} organisations, not ${String(roster.length)}.`,
      zh: `一个周期考核 1 至 ${String(ROSTER_LIMIT)} 个单位，现为 ${String(roster.length)} 个。`,
    });
  }
  const groups = new Set(peerGroups.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [index, { organisationId, name, peerGroupId }] of roster.entries()) {
    const field = `roster[${String(index)}]`;
    checkEntryId(`${field}.organisationId`, organisationId, seen);
    if (name.trim() === '') throw blank(`${field}.name`);
    if (groups.has(peerGroupId)) continue;
    throw new CycleMalformed(`${field}.peerGroupId`, {
      en: `There is no peer group "${peerGroupId}"; there are: ${[...groups].join(', ')}.`,
      zh: `没有同类组“${peerGroupId}”；现有：${[...groups].join('、')}。`,
    });
  }
};

const checkEntryId = (field: string, id: string, seen: Set<string>): void => {
  if (!ENTRY_ID_PATTERN.test(id)) {
    throw new CycleMalformed(field, {
      en: `"${id}" is no id: use letters (Chinese too), digits, "_", "." and "-", without spaces.`,
      zh: `“${id}”不是有效编号：请用文字、数字、“_”、“.”或“-”，不含空格。`,
    });
  }
  if (seen.has(id)) throw new CycleMalformed(field, { en: `"${id}" stands twice.`, zh: `“${id}”重复。` });
  seen.add(id);
};
