import type { DocumentPage, TenantId } from '@kaoping/event-sourcing';
import type { GroupMember } from '../../enterprises/result/enterprise-standing.ts';
import type { SubsidiaryRow } from './subsidiary-list.rows.ts';

/** Which page, and how fresh. */
export interface GroupPage {
  readonly first: number;
  readonly after?: string;
  readonly atLeastPosition?: number;
}

/** Asks for a page of those who were invited. */
export class SubsidiaryListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly page: GroupPage,
  ) {}
}

/** Asks for a page of all enterprises below. */
export class GroupMemberListQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly page: GroupPage,
  ) {}
}

/** A page of those who were invited. */
export type SubsidiaryPageView = DocumentPage<SubsidiaryRow>;

/** A page of all enterprises below. */
export type GroupMemberPageView = DocumentPage<GroupMember>;
