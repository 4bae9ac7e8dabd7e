/** The largest file that is read, in bytes: a workbook of 50,000 rows has about a fifth of it. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024;

/** What a workbook may come to once its parts are inflated, in bytes, by what its directory declares. */
export const INFLATED_BYTES_MAX = 200 * 1024 * 1024;

/** How many times larger than packed one part may be: sheets reach 50, and a bomb about 1,000. */
export const INFLATION_RATIO_MAX = 200;

/** Parts below this many bytes may be packed however well. */
export const RATIO_FREE_BYTES = 1024 * 1024;

/** Parts of one workbook: sheets, styles, pictures. */
export const PARTS_MAX = 2_000;

/** Rows with anything in them, over all sheets of a file. */
export const ROWS_MAX = 100_000;

/** The furthest column with anything in it, counted from 1. */
export const COLUMNS_MAX = 200;

/** Cells that merged areas may fill, over all sheets. */
export const MERGED_CELLS_MAX = 500_000;

/** Characters of one cell: what Excel itself allows. */
export const CELL_CHARACTERS_MAX = 32_767;

/** Characters of all shared texts of a workbook: they stay in memory while it is read. */
export const SHARED_CHARACTERS_MAX = 40_000_000;

/** Elements inside each other: a sheet needs about ten. */
export const XML_DEPTH_MAX = 64;
