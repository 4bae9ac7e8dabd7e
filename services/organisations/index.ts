export { IssueAccessToken, RevokeAccessToken } from './access-tokens/decider/access-token.commands.ts';
export { UnlockAccount } from './accounts/decider/account.commands.ts';
export { listAccountsOfLedger } from './accounts/account-list/list-accounts-of-ledger.ts';
export type { AccountRow } from './accounts/account-list/account-list.rows.ts';
export { ChoosePasswordByCode } from './accounts/choose-password/choose-password.command.ts';
export {
  OpenAccounts,
  type AccountRequest,
  type HandedCode,
  type OpenedAccountsOutcome,
} from './accounts/open-accounts/open-accounts.command.ts';
export {
  OfferPasswordReset,
  type PasswordResetOutcome,
} from './accounts/reset-password/reset-password.command.ts';
export { findByLoginName } from './accounts/result/find-account.ts';
export { accessTokenCatalogue } from './access-tokens/decider/access-token.upcasters.ts';
export { listTokens, type ListedToken } from './access-tokens/token-list/list-tokens.ts';
export { formatToken } from './access-tokens/token-text.ts';
export {
  guardedEventStores,
  type GuardedEventStores,
} from './enterprises/guard-writes/guarded-event-stores.ts';
export { dueWorkUntilGone } from './enterprises/result/due-work-until-gone.ts';
export { LEDGER_ROOM, type LedgerRoom } from './enterprises/result/ledger-room.port.ts';
export { TENANT_KEYS, type TenantKey, type TenantKeys } from './enterprises/result/tenant-keys.port.ts';
export { checkExport } from './exports/check-export/check-export.ts';
export {
  STORED_LEDGERS,
  TENANT_FILES,
  type StoredLedgers,
  type TenantFile,
  type TenantFiles,
} from './exports/result/export-ports.ts';
export { TakeExport } from './exports/take-export/take-export.command.ts';
export type { TakenExport } from './exports/take-export/take-export.ts';
export { RegisterEnterprise } from './enterprises/decider/enterprise.commands.ts';
export type { EnterpriseView } from './enterprises/enterprise-view/enterprise.query.ts';
export { sessionDecider } from './sessions/decider/session.decider.ts';
export { newSession } from './sessions/result/new-session.ts';
export { SESSION_COOKIE } from './sessions/result/session-cookie.ts';
export { SECRET_STORE, type SecretStore } from './sign-on/result/secret-store.port.ts';
export { OrganisationsModule } from './organisations.module.ts';
export {
  organisationsDueWork,
  organisationsInlets,
  organisationsReactors,
  type OrganisationsPorts,
} from './organisations-reactions.ts';
export { organisationsOutlets } from './organisations-outlets.ts';
export {
  ApplyTreeChanges,
  type Founding,
  type Moving,
  type Renaming,
} from './organisation-tree/decider/organisation-tree.commands.ts';
export { organisationTreeDecider } from './organisation-tree/decider/organisation-tree.decider.ts';
export { OrganisationTrees } from './organisation-tree/result/organisation-trees.ts';
export { confirmImport } from './directory-import/confirm-import/confirm-import.ts';
export { prepareImport } from './directory-import/prepare-import.ts';
