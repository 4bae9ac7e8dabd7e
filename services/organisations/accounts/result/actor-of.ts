/** What the changes of an account's holder are signed with: a name to read, and the id that makes it one person's. */
export const actorOf = (accountId: string, { displayName }: { readonly displayName: string }): string =>
  `${displayName} (${accountId})`;
