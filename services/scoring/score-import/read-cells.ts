import { nameOf, plainText } from '@kaoping/score-tables';
import type { RosterEntry } from '../cycles/decider/cycle.events.ts';
import type { CellCorrection, ImportMapping } from './import-mapping.ts';
import type { RefusedCell } from './refused-cell.ts';
import type { Table, TableRow } from './table.ts';

/** One score of a table, not yet checked against the rules. */
export interface ScoreCell {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly organisationId: string;
  readonly indicator: string;
  readonly child?: string;
  readonly value: string;
  /** Why the score is what it is, where it is not what was printed. */
  readonly correction?: CellCorrection;
}

/** What was published of one organisation. */
export interface PublishedFigures {
  readonly line: number;
  readonly organisationId: string;
  readonly score?: string;
  readonly rank?: string;
}

/** What a table says once its columns mean something. */
export interface ReadCells {
  readonly scores: readonly ScoreCell[];
  readonly published: readonly PublishedFigures[];
  readonly refused: readonly RefusedCell[];
  /** Columns that the mapping gives no meaning. */
  readonly ignoredColumns: readonly string[];
}

const PUBLISHED_PATTERN = /^-?\d{1,15}(?:\.\d{1,9})?$/u;

/** Gives the cells of a table their meaning; what cannot be understood is refused with its place. */
export const readCells = (
  table: Table,
  mapping: ImportMapping,
  roster: readonly RosterEntry[],
  corrections: readonly CellCorrection[],
): ReadCells => {
  const reader = new CellReader(mapping, roster, corrections);
  const missing = missingColumns(table, mapping);
  if (missing.length > 0) return { scores: [], published: [], refused: missing, ignoredColumns: [] };
  for (const row of table.rows) reader.read(row);
  reader.refuseUnused();
  const known = new Set(columnsOf(mapping));
  return { ...reader.result(), ignoredColumns: table.headers.filter((header) => !known.has(header)) };
};

const columnsOf = ({ organisation, where, indicators, children, published }: ImportMapping): string[] =>
  [
    organisation,
    ...Object.keys(where ?? {}),
    ...Object.keys(indicators ?? {}),
    ...(children ? [children.child, children.value] : []),
    published?.score,
    published?.rank,
  ].filter((column) => column !== undefined);

const missingColumns = (table: Table, mapping: ImportMapping): RefusedCell[] =>
  columnsOf(mapping)
    .filter((column) => !table.headers.includes(column))
    .map((column) => ({
      line: 1,
      column,
      text: '',
      code: 'IMPORT.COLUMN_MISSING',
      sentence: {
        en: `The table has no column "${column}"; it has: ${table.headers.join(', ')}.`,
        zh: `表中没有“${column}”列；现有：${table.headers.join('、')}。`,
      },
    }));

class CellReader {
  private readonly organisationsById = new Map<string, readonly string[]>();
  private readonly organisationsByName = new Map<string, readonly string[]>();
  private readonly corrections = new Map<string, CellCorrection>();
  private readonly used = new Set<CellCorrection>();
  private readonly scores: ScoreCell[] = [];
  private readonly published = new Map<string, PublishedFigures>();
  private readonly refused: RefusedCell[] = [];

  constructor(
    private readonly mapping: ImportMapping,
    roster: readonly RosterEntry[],
    corrections: readonly CellCorrection[],
  ) {
    for (const { organisationId, name } of roster) {
      addTo(this.organisationsById, nameOf(organisationId), organisationId);
      addTo(this.organisationsByName, nameOf(name), organisationId);
    }
    for (const correction of corrections) {
      this.corrections.set(`${String(correction.line)} ${correction.column}`, correction);
    }
  }

  read(row: TableRow): void {
    const { where, organisation } = this.mapping;
    const isMeant = Object.entries(where ?? {}).every(
      ([column, text]) => plainText(cell(row, column)) === plainText(text),
    );
    if (!isMeant) return;
    const organisationId = this.organisationOf(row, organisation);
    if (organisationId === undefined) return;
    this.readScores(row, organisationId);
    this.readPublished(row, organisationId);
  }

  private organisationOf(row: TableRow, column: string): string | undefined {
    const key = nameOf(cell(row, column));
    const found = this.organisationsById.get(key) ?? this.organisationsByName.get(key) ?? [];
    if (found.length === 0) {
      this.refuse(row, column, 'IMPORT.ORGANISATION_UNKNOWN', {
        en: 'No organisation of this name or id is on the roster.',
        zh: '名单中没有该名称或编号的单位。',
      });
    }
    if (found.length > 1) {
      this.refuse(row, column, 'IMPORT.ORGANISATION_AMBIGUOUS', {
        en: `Several organisations are called so: write one of the ids ${found.join(', ')} instead.`,
        zh: `名单中有多个同名单位，请改写其中一个的编号：${found.join('、')}。`,
      });
    }
    return found.length === 1 ? found[0] : undefined;
  }

  /** A correction that met no cell was meant for another table. */
  refuseUnused(): void {
    for (const correction of this.corrections.values()) {
      if (this.used.has(correction)) continue;
      const { line, column, printed } = correction;
      this.refused.push({
        line,
        column,
        text: printed,
        code: 'IMPORT.CORRECTION_UNUSED',
        sentence: {
          en: `The table does not say "${printed}" here, so its correction was not applied.`,
          zh: `表中此处并非“${printed}”，该更正未被采用。`,
        },
      });
    }
  }

  result(): Omit<ReadCells, 'ignoredColumns'> {
    return { scores: this.scores, published: [...this.published.values()], refused: this.refused };
  }

  private readScores(row: TableRow, organisationId: string): void {
    const { indicators, children } = this.mapping;
    for (const [column, indicator] of Object.entries(indicators ?? {})) {
      this.scores.push({ organisationId, indicator, ...this.valueOf(row, column) });
    }
    if (!children) return;
    const child = plainText(cell(row, children.child));
    this.scores.push({
      organisationId,
      indicator: children.indicator,
      child,
      ...this.valueOf(row, children.value),
    });
  }

  private readPublished(row: TableRow, organisationId: string): void {
    const { score, rank } = this.mapping.published ?? {};
    const figures: PublishedFigures = {
      line: row.line,
      organisationId,
      ...this.figureOf(row, organisationId, 'score', score),
      ...this.figureOf(row, organisationId, 'rank', rank),
    };
    if (figures.score === undefined && figures.rank === undefined) return;
    // A long table prints the figures again in each row of the organisation, or in the first of them only.
    this.published.set(organisationId, { ...figures, ...this.published.get(organisationId) });
  }

  private figureOf(
    row: TableRow,
    organisationId: string,
    kind: 'score' | 'rank',
    column: string | undefined,
  ): Partial<PublishedFigures> {
    if (column === undefined) return {};
    const { text, value } = this.valueOf(row, column);
    if (value === '') return {};
    if (PUBLISHED_PATTERN.test(value)) {
      this.refuseContradiction(row, column, [this.published.get(organisationId)?.[kind] ?? value, value]);
      return { [kind]: value };
    }
    this.refuse(row, column, 'ENTRY.MALFORMED_DECIMAL', {
      en: `"${text}" is no plain decimal; correct it, giving the reason, or leave it empty.`,
      zh: `“${text}”不是规范的数字；请更正并说明原因，或留空。`,
    });
    return {};
  }

  /** Which of two published figures is the right one is not for us to say. */
  private refuseContradiction(row: TableRow, column: string, [above, here]: readonly [string, string]): void {
    if (above === here) return;
    this.refuse(row, column, 'IMPORT.PUBLISHED_CONTRADICTS', {
      en: `The table says ${above} for this organisation further up, and ${here} here: correct one, giving the reason.`,
      zh: `表中该单位在前面为 ${above}，此处为 ${here}：请更正其中之一并说明原因。`,
    });
  }

  private valueOf(
    row: TableRow,
    column: string,
  ): Pick<ScoreCell, 'line' | 'column' | 'text' | 'value' | 'correction'> {
    const text = cell(row, column);
    const { line } = row;
    const correction = this.corrections.get(`${String(line)} ${column}`);
    if (correction?.printed !== plainText(text)) return { line, column, text, value: plainText(text) };
    this.used.add(correction);
    return { line, column, text, value: plainText(correction.corrected), correction };
  }

  private refuse(row: TableRow, column: string, code: string, sentence: RefusedCell['sentence']): void {
    this.refused.push({ line: row.line, column, text: cell(row, column), code, sentence });
  }
}

const addTo = (map: Map<string, readonly string[]>, key: string, value: string): void => {
  map.set(key, [...(map.get(key) ?? []), value]);
};

const cell = (row: TableRow, column: string): string => row.cells.get(column) ?? '';
