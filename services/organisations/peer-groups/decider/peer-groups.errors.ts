import { DomainError } from '@kaoping/event-sourcing';

/** How many ids a sentence names. */
const NAMED_LIMIT = 20;

const listed = (ids: readonly string[], separator: string): string =>
  ids.slice(0, NAMED_LIMIT).join(separator) + (ids.length > NAMED_LIMIT ? ' …' : '');

/** No peer groups were arranged for the scheme by that day. */
export class PeerGroupsUnknown extends DomainError {
  readonly code = 'PEER_GROUPS.UNKNOWN';

  constructor(readonly schemeId: string) {
    super({
      en: `No peer groups are arranged for the scheme "${schemeId}" on that day: arrange them first.`,
      zh: `考核方案“${schemeId}”当日尚未划分板块，请先划分。`,
    });
  }
}

/** Groups that could not be told apart, none at all, or too many. */
export class PeerGroupListRefused extends DomainError {
  readonly code = 'PEER_GROUPS.LIST_REFUSED';

  constructor(
    readonly groupMax: number,
    readonly memberMax: number,
  ) {
    super({
      en: `groups: name 1 to ${String(groupMax)} groups, each with a key of its own (1 to 60 letters, digits, ".", "_" or "-"), a title in both languages, and at most ${String(memberMax)} organisations.`,
      zh: `板块：请列出 1 至 ${String(groupMax)} 个板块，各有唯一的键（1 至 60 个文字、数字或 “. _ -”）、中英文名称，每个最多 ${String(memberMax)} 个单位。`,
    });
  }
}

/** An organisation stands in two groups, or twice in one. */
export class OrganisationInTwoGroups extends DomainError {
  readonly code = 'PEER_GROUPS.IN_TWO_GROUPS';

  constructor(readonly organisationIds: readonly string[]) {
    super({
      en: `groups: each organisation stands in exactly one group, once. Named more often: ${listed(organisationIds, ', ')}.`,
      zh: `板块：每个单位只能属于一个板块且只列一次。重复的有：${listed(organisationIds, '、')}。`,
    });
  }
}

/** Organisations that do not exist on the day. */
export class PeerOrganisationsAbsent extends DomainError {
  readonly code = 'PEER_GROUPS.ORGANISATIONS_ABSENT';

  constructor(
    readonly organisationIds: readonly string[],
    readonly on: string,
  ) {
    super({
      en: `On ${on} these organisations do not exist: ${listed(organisationIds, ', ')}. Name those that do.`,
      zh: `${on} 当日不存在以下单位：${listed(organisationIds, '、')}。请改为当日存在的单位。`,
    });
  }
}

/** There is no group of this key. */
export class SchemePeerGroupUnknown extends DomainError {
  readonly code = 'PEER_GROUPS.GROUP_UNKNOWN';

  constructor(
    readonly key: string,
    readonly keys: readonly string[],
  ) {
    super({
      en: `toKey: there is no group "${key}". There are: ${listed(keys, ', ')}.`,
      zh: `目标板块：没有“${key}”。现有：${listed(keys, '、')}。`,
    });
  }
}

/** A change from an earlier day than the last arrangement. */
export class PeerGroupsOutOfOrder extends DomainError {
  readonly code = 'PEER_GROUPS.OUT_OF_ORDER';

  constructor(
    readonly lastDay: string,
    readonly on: string,
  ) {
    super({
      en: `The groups are arranged from ${lastDay} already, after ${on}. Use that day or a later one; cycles that are open keep their groups in any case.`,
      zh: `板块已自 ${lastDay} 起划分，晚于 ${on}。请用该日或更晚的日期；已开启的考核周期不受影响。`,
    });
  }
}

/** A day that the calendar does not have, or written otherwise. */
export class PeerGroupDayMalformed extends DomainError {
  readonly code = 'PEER_GROUPS.DAY_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `"${given}" is no day of the calendar: write it as 2024-07-01.`,
      zh: `“${given}”不是日历上的日期，请写成 2024-07-01 的形式。`,
    });
  }
}

/** A move without its reason. */
export class PeerGroupReasonRefused extends DomainError {
  readonly code = 'PEER_GROUPS.REASON_REFUSED';

  constructor(readonly lengthMax: number) {
    super({
      en: `reason: say in 1 to ${String(lengthMax)} characters why the organisation changes its group.`,
      zh: `理由：请用 1 至 ${String(lengthMax)} 个字说明调整板块的理由。`,
    });
  }
}
