import { DomainError, type ReadModels, type TenantId } from '@kaoping/event-sourcing';
import { directoryOf } from './directory-reader.ts';

/** A scheme goes to enterprises of the group and to nobody else. */
export class NotASubsidiary extends DomainError {
  readonly code = 'DIRECTORY.NOT_A_SUBSIDIARY';

  constructor(readonly tenants: readonly string[]) {
    super({
      en: `These are no active subsidiaries of yours: ${tenants.join(', ')}. Invite them first.`,
      zh: `以下不是贵企业在册的所属企业：${tenants.join('、')}。请先邀请其加入。`,
    });
  }
}

/** @throws {NotASubsidiary} with all that are none, or are none any more. */
export const requireSubsidiaries = async (
  readModels: ReadModels,
  tenantId: TenantId,
  tenants: readonly string[],
): Promise<void> => {
  const directory = await directoryOf(readModels, tenantId);
  const unknown: string[] = [];
  for (const tenant of tenants) {
    const found = await directory.subsidiary(tenant);
    if (!found || found.state === 'gone' || found.state === 'invited') unknown.push(tenant);
  }
  if (unknown.length > 0) throw new NotASubsidiary(unknown);
};
