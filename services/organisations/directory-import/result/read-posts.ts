import type { PostKind } from '../../people/result/person-facts.ts';
import { POST_KIND_WORDS, postKindOf, wordOfPostKind } from './post-kinds.ts';
import type { RowReader, TableLine } from './row-reader.ts';

/** What one row of a table says of a post that somebody holds or held. */
export interface PostRow {
  readonly line: number;
  readonly personCode: string;
  readonly organisationCode: string;
  readonly postKind: PostKind;
  readonly title: string;
  readonly from: string;
  readonly until?: string;
  readonly leftOn?: string;
  readonly basis?: string;
}

/** Reads the rows of a table of posts; a row with a problem is left out, and its problem is told. */
export const readPosts = (lines: readonly TableLine[], reader: RowReader): readonly PostRow[] =>
  lines.flatMap((line) => {
    const before = reader.problems.length;
    const holder = holderOf(line, reader);
    const days = daysOf(line, reader);
    if (reader.problems.length > before || holder === undefined || days === undefined) return [];
    const basis = reader.text(line, 'basis');
    return [{ line: line.line, ...holder, ...days, ...(basis !== undefined && { basis }) }];
  });

type Holder = Pick<PostRow, 'personCode' | 'organisationCode' | 'postKind' | 'title'>;

const holderOf = (row: TableLine, reader: RowReader): Holder | undefined => {
  const personCode = reader.required(row, 'personCode', 'code');
  const organisationCode = reader.required(row, 'organisationCode', 'code');
  const word = reader.required(row, 'postKind', 'name');
  if (personCode === undefined || organisationCode === undefined || word === undefined) return undefined;
  const postKind = postKindOf(word);
  if (postKind !== undefined) {
    const title = reader.name(row, 'title') ?? wordOfPostKind(postKind);
    return { personCode, organisationCode, postKind, title };
  }
  reader.refuse(row, 'postKind', 'DIRECTORY_IMPORT.POST_KIND_UNKNOWN', {
    en: `"${word}" is no kind of post: write one of ${POST_KIND_WORDS.join(', ')}.`,
    zh: `“${word}”不是职务类别：请写${POST_KIND_WORDS.join('、')}之一。`,
  });
  return undefined;
};

const daysOf = (
  row: TableLine,
  reader: RowReader,
): Pick<PostRow, 'from' | 'until' | 'leftOn'> | undefined => {
  const from = reader.required(row, 'from', 'day');
  const until = reader.day(row, 'until');
  const leftOn = reader.day(row, 'leftOn');
  if (from === undefined) return undefined;
  return { from, ...(until !== undefined && { until }), ...(leftOn !== undefined && { leftOn }) };
};
