import { RosterRefused } from './evaluation-cycle.errors.ts';
import type { RosterOrganisation } from './evaluation-cycle.events.ts';

/** The most organisations one cycle assesses: above the largest group's, and an event must stay readable. */
const ROSTER_LIMIT = 5_000;

/** @throws {RosterRefused} when it is empty, too long, names an organisation twice or a group that the scheme has not. */
export const checkRoster = (roster: readonly RosterOrganisation[], peerGroups: readonly string[]): void => {
  if (roster.length === 0)
    throw new RosterRefused({ en: 'name at least one organisation.', zh: '至少须有一个单位。' });
  if (roster.length > ROSTER_LIMIT) {
    const [given, limit] = [String(roster.length), String(ROSTER_LIMIT)];
    throw new RosterRefused({
      en: `${given} organisations are more than ${limit}: open several cycles.`,
      zh: `共 ${given} 个单位，超过上限 ${limit} 个：请分成几个周期开启。`,
    });
  }
  const seen = new Set<string>();
  for (const [at, { organisationId, name, peerGroup }] of roster.entries()) {
    const row = String(at + 1);
    if (seen.has(organisationId)) {
      throw new RosterRefused({
        en: `row ${row}: "${name}" stands in it twice; an organisation is in exactly one peer group.`,
        zh: `第 ${row} 行：“${name}”重复出现；每个单位只能属于一个板块。`,
      });
    }
    if (!peerGroups.includes(peerGroup)) {
      throw new RosterRefused({
        en: `row ${row}: "${name}" is in the peer group "${peerGroup}", which the scheme has not; it has: ${peerGroups.join(', ')}.`,
        zh: `第 ${row} 行：“${name}”所属板块“${peerGroup}”在方案中不存在；方案中的板块：${peerGroups.join('、')}。`,
      });
    }
    seen.add(organisationId);
  }
};
