/** The injection token of the live lists of bans of all tenants. */
export const BAN_LIST = Symbol('BanList');

/** The table of all bans. */
export const BAN_TABLE = 'bans';

/** The same bans once for each whom they bar. */
export const BANS_BY_SUBJECT_TABLE = 'bans-by-subject';

/** The value of the index `all`, under which every ban stands. */
export const ALL_BANS = 'all';
