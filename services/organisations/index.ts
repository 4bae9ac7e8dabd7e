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
export { RegisterEnterprise } from './enterprises/decider/enterprise.commands.ts';
export type { EnterpriseView } from './enterprises/enterprise-view/enterprise.query.ts';
export { SESSION_COOKIE } from './sessions/result/session-cookie.ts';
export { OrganisationsModule } from './organisations.module.ts';
