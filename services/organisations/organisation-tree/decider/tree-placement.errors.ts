import { DomainError } from '@kaoping/event-sourcing';

/** The organisation above is not known. */
export class ParentUnknown extends DomainError {
  readonly code = 'ORGANISATION_TREE.PARENT_UNKNOWN';

  constructor(readonly parentId: string) {
    super({
      en: `parent: there is no organisation "${parentId}" to stand below. Found it first, or name another.`,
      zh: `上级单位：没有“${parentId}”，请先设立，或另选上级。`,
    });
  }
}

/** The organisation above does not exist yet on the day. */
export class ParentNotFounded extends DomainError {
  readonly code = 'ORGANISATION_TREE.PARENT_NOT_FOUNDED';

  constructor(
    readonly organisationName: string,
    readonly foundedOn: string,
    readonly on: string,
  ) {
    super({
      en: `parent: "${organisationName}" was founded on ${foundedOn}, after ${on}. Use a later day, or name another parent.`,
      zh: `上级单位：“${organisationName}”于 ${foundedOn} 才设立，晚于 ${on}；请改用更晚的日期或另选上级。`,
    });
  }
}

/** An organisation would come to stand below itself. */
export class PlacedBelowItself extends DomainError {
  readonly code = 'ORGANISATION_TREE.BELOW_ITSELF';

  constructor(
    readonly organisationName: string,
    readonly parentName: string,
  ) {
    super({
      en: `parent: "${parentName}" stands below "${organisationName}", or will, so "${organisationName}" cannot go below it. Move "${parentName}" away first.`,
      zh: `上级单位：“${parentName}”是（或将是）“${organisationName}”的下级，不能作其上级；请先划出“${parentName}”。`,
    });
  }
}

/** Too many levels. */
export class TreeTooDeep extends DomainError {
  readonly code = 'ORGANISATION_TREE.TOO_DEEP';

  constructor(
    readonly parentName: string,
    readonly levelMax: number,
  ) {
    super({
      en: `parent: below "${parentName}" there would be more than ${String(levelMax)} levels. Name a parent further up.`,
      zh: `上级单位：“${parentName}”之下将超过 ${String(levelMax)} 级，请选择更高的上级。`,
    });
  }
}

/** An organisation with others below it cannot just end. */
export class OrganisationHasChildren extends DomainError {
  readonly code = 'ORGANISATION_TREE.HAS_CHILDREN';

  constructor(
    readonly organisationName: string,
    readonly childNames: readonly string[],
  ) {
    super({
      en: `"${organisationName}" still has below it: ${childNames.slice(0, 5).join(', ')}${childNames.length > 5 ? ' …' : ''}. Say where they go, or that they end with it.`,
      zh: `“${organisationName}”之下还有：${childNames.slice(0, 5).join('、')}${childNames.length > 5 ? '等' : ''}。请说明划归何处，或一并撤销。`,
    });
  }
}

/** A merger without organisations that become part of another. */
export class MergerIncomplete extends DomainError {
  readonly code = 'ORGANISATION_TREE.MERGER_INCOMPLETE';

  constructor() {
    super({
      en: 'fromIds: name the organisations that end by the merger, each once, and not the one that they become part of.',
      zh: '被合并单位：请列出因合并而终止的单位，不重复，也不含合并后的单位。',
    });
  }
}

/** An organisation would become part of one that stands below it. */
export class MergedIntoOwnPart extends DomainError {
  readonly code = 'ORGANISATION_TREE.MERGED_INTO_OWN_PART';

  constructor(
    readonly organisationName: string,
    readonly intoName: string,
  ) {
    super({
      en: `"${intoName}" stands below "${organisationName}", which cannot become part of it. Move "${intoName}" to its new place first, on the same day.`,
      zh: `“${intoName}”是“${organisationName}”的下级，不能直接并入；请先于同日把“${intoName}”调整到新的位置。`,
    });
  }
}

/** A split without parts. */
export class SplitIncomplete extends DomainError {
  readonly code = 'ORGANISATION_TREE.SPLIT_INCOMPLETE';

  constructor(
    readonly partMin: number,
    readonly partMax: number,
  ) {
    super({
      en: `into: name ${String(partMin)} to ${String(partMax)} new organisations: one is enough only where the old one goes on.`,
      zh: `分立后单位：请列出 ${String(partMin)} 至 ${String(partMax)} 个新单位；原单位存续时一个即可。`,
    });
  }
}

/** A part of a split was to take along what does not stand below the whole. */
export class SplitChildForeign extends DomainError {
  readonly code = 'ORGANISATION_TREE.SPLIT_CHILD_FOREIGN';

  constructor(
    readonly childId: string,
    readonly organisationName: string,
  ) {
    super({
      en: `childIds: "${childId}" does not stand right below "${organisationName}", or goes with two parts. Name each child once.`,
      zh: `下级单位：“${childId}”不是“${organisationName}”的直接下级，或分给了两个单位；每个下级只列一次。`,
    });
  }
}
