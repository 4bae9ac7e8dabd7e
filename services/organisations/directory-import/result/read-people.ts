import { headerOf } from '@kaoping/spreadsheets/plain-text';
import type { PersonDetails } from '../../people/result/person-facts.ts';
import type { RowReader, TableLine } from './row-reader.ts';

/** What one row of a table says of a person; what it does not say is left out. */
export interface PersonRow extends PersonDetails {
  readonly line: number;
  readonly code: string;
}

const GENDERS = new Map<string, 'female' | 'male'>([
  ['女', 'female'],
  ['female', 'female'],
  ['f', 'female'],
  ['男', 'male'],
  ['male', 'male'],
  ['m', 'male'],
]);

/** Reads the rows of a table of people; a row with a problem is left out, and its problem is told. */
export const readPeople = (lines: readonly TableLine[], reader: RowReader): readonly PersonRow[] => {
  const rows = lines.flatMap((line) => readRow(line, reader) ?? []);
  const { repeated } = reader.refuseRepeated('code', lines);
  return rows.filter(({ code }) => !repeated.has(code));
};

const readRow = (row: TableLine, reader: RowReader): PersonRow | undefined => {
  const before = reader.problems.length;
  const code = reader.required(row, 'code', 'code');
  const name = reader.required(row, 'name', 'name');
  const phone = reader.text(row, 'phone');
  const joinedOn = reader.day(row, 'joinedOn');
  const details = {
    ...genderOf(row, reader),
    ...(phone !== undefined && { phone }),
    ...(joinedOn !== undefined && { joinedOn }),
  };
  const isSound = reader.problems.length === before;
  return isSound && code !== undefined && name !== undefined
    ? { line: row.line, code, name, ...details }
    : undefined;
};

const genderOf = (row: TableLine, reader: RowReader): Pick<PersonDetails, 'gender'> => {
  const text = reader.text(row, 'gender');
  if (text === undefined) return {};
  const gender = GENDERS.get(headerOf(text));
  if (gender !== undefined) return { gender };
  reader.refuse(row, 'gender', 'DIRECTORY_IMPORT.GENDER_UNKNOWN', {
    en: `"${text}" is neither: write 女 or 男, or leave it empty.`,
    zh: `“${text}”无法识别：请写“女”或“男”，或留空。`,
  });
  return {};
};
