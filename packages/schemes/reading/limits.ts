/** Characters in one file. The longest real scheme (42 contents, 38 negative circumstances) has about 40,000. */
export const TEXT_LIMIT = 256 * 1024;

/** Maps and lists inside each other. Indicators of three levels with a table of levels need ten. */
export const DEPTH_LIMIT = 16;

/** Keys, values, maps and lists in one file. */
export const NODE_LIMIT = 20_000;

/** Marks of YAML in one file: brackets, colons, spaces and breaks, so that a file of nothing but these ends soon. */
export const TOKEN_LIMIT = 150_000;

/** Dimensions and indicators in one scheme. */
export const INDICATOR_LIMIT = 2_000;

/** Problems that are told about one file at a time. More than this help nobody. */
export const PROBLEM_LIMIT = 200;

/** Schemes derived one from another: a group, its companies, their branches, and one to spare. */
export const INHERITANCE_LIMIT = 4;
