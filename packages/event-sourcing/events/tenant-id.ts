import { DomainError } from '../errors/domain-error.ts';

declare const tenantIdBrand: unique symbol;

/** The id of one enterprise. Only {@link tenantId} makes one, so unchecked text cannot reach a store. */
export type TenantId = string & { readonly [tenantIdBrand]: true };

const TENANT_ID_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

/** How much of a malformed id is shown: enough to recognise it, whatever was sent. */
const SHOWN_LIMIT = 80;

/** Anything may come here, also what has no text form, like an object without a prototype. */
const shown = (given: unknown): string =>
  typeof given === 'string' ? given.slice(0, SHOWN_LIMIT) : `(${given === null ? 'null' : typeof given})`;

/** Raised where a tenant is missing or could not be the name of a folder, a key or a topic. */
export class MalformedTenantId extends DomainError {
  readonly code = 'TENANT.MALFORMED_ID';

  constructor(readonly given: unknown) {
    super({
      en: `"${shown(given)}" is no tenant id: use 1 to 63 lower-case letters, digits and hyphens, e.g. "louxing".`,
      zh: `“${shown(given)}”不是有效的租户编号：请用 1 至 63 个小写字母、数字或连字符，例如 “louxing”。`,
    });
  }
}

/**
 * Checks and brands a tenant id.
 *
 * @param value 1 to 63 lower-case letters, digits and inner hyphens: safe as folder, key and topic name.
 * @throws {MalformedTenantId} when the value is missing or has another form.
 * @example tenantId('louxing')
 */
export const tenantId = (value: unknown): TenantId => {
  if (typeof value !== 'string' || !TENANT_ID_PATTERN.test(value)) throw new MalformedTenantId(value);
  return value as TenantId;
};
