import {
  nameOf,
  readScoreTable,
  scoreTableShape,
  type Table,
  type TableProblem,
} from '@kaoping/score-tables';
import type { CheckedScheme } from '@kaoping/schemes';
import type { PlanEntry } from '@kaoping/scoring-engine';
import type { RosterOrganisation } from '../../cycles/decider/evaluation-cycle.events.ts';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import type { ImportedEntry } from '../decider/business-results.events.ts';
import { resultInputs } from './result-inputs.ts';

/** A figure of a table, matched with the roster. */
export interface TableFigure extends Omit<ImportedEntry, 'entryId'> {
  readonly organisationName: string;
  readonly line: number;
  readonly column: string;
}

/** Something in a table that cannot be taken as it is. */
export interface FigureProblem extends Omit<TableProblem, 'code' | 'file'> {
  readonly code: string;
}

/** What a table says of a cycle. */
export interface FiguresReading {
  readonly figures: readonly TableFigure[];
  readonly problems: readonly FigureProblem[];
  /** Headers without a meaning here. */
  readonly unused: readonly string[];
}

/** A cycle's scheme and roster, as far as the reader may see it. */
export interface FiguresGround {
  readonly scheme: CheckedScheme;
  readonly roster: readonly RosterOrganisation[];
  /** Name of the plan's input by header, where a header says it in its own words. */
  readonly columns: Readonly<Record<string, string>>;
  readonly covers: (organisation: RosterOrganisation) => boolean;
}

/** A cell of a table. */
interface CellPlace {
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/** Stands for the groups of the scheme: a table of figures need not name them, since the roster does. */
const ANY_GROUP = [{ key: 'any', title: { zh: '全部', en: 'all' } }];

/** Reads a table of figures against a cycle; what cannot be taken is told with its row and column. */
export const readFigures = (table: Table, ground: FiguresGround): FiguresReading => {
  const { scheme, plan } = ground.scheme;
  const inputs = resultInputs(ground.scheme, Object.values(ground.columns));
  const shape = scoreTableShape(scheme, plan, new Map(Object.entries(ground.columns)));
  const read = readScoreTable(table, { ...shape, inputs, peerGroups: ANY_GROUP, scopes: [] });
  const matcher = new RosterMatcher(ground);
  const byName = new Map(inputs.map((input) => [input.name, input]));
  const problems: FigureProblem[] = read.problems.map(({ file: _, ...problem }) => problem);
  const figures = read.periods.flatMap(({ entries, places }) =>
    entries.flatMap((entry) => {
      const place = places.get(entry.id) ?? { line: 1, column: '', text: '' };
      const input = byName.get(entry.input);
      const found = matcher.match(entry.organisation);
      const wrong = input && checkEntry(input, entry.value);
      if ('sentence' in found) problems.push({ ...found, ...rowOf(place) });
      else if (wrong) problems.push({ ...place, code: 'BUSINESS_RESULTS.VALUE_REFUSED', sentence: wrong });
      else return [figureOf(entry, place, found)];
      return [];
    }),
  );
  return { figures, problems: oncePerRow(problems), unused: read.unused };
};

const figureOf = (
  { input, label, value }: PlanEntry,
  { line, column }: CellPlace,
  { organisationId, name }: RosterOrganisation,
): TableFigure => ({
  organisationId,
  organisationName: name,
  input,
  ...(label !== undefined && { label }),
  value,
  line,
  column,
});

const rowOf = ({ line }: CellPlace): { readonly line: number } => ({ line });

/** A row whose organisation is not known is told once, not for each of its cells. */
const oncePerRow = (problems: readonly FigureProblem[]): readonly FigureProblem[] => {
  const told = new Set<string>();
  return problems
    .filter(({ line, column, code }) => {
      const key = JSON.stringify([line, column, code]);
      if (told.has(key)) return false;
      told.add(key);
      return true;
    })
    .toSorted((one, other) => one.line - other.line);
};

type Unmatched = Pick<FigureProblem, 'code' | 'sentence' | 'text'>;

/** Finds organisations of the roster by id or name. */
class RosterMatcher {
  private readonly found = new Map<string, RosterOrganisation[]>();

  constructor(private readonly ground: FiguresGround) {
    for (const organisation of ground.roster) {
      const { organisationId, name } = organisation;
      for (const key of new Set([nameOf(organisationId), nameOf(name)])) {
        this.found.set(key, [...(this.found.get(key) ?? []), organisation]);
      }
    }
  }

  match(text: string): RosterOrganisation | Unmatched {
    const [organisation, ...others] = this.found.get(nameOf(text)) ?? [];
    // Whoever may not see an organisation is not told that there is one.
    if (organisation === undefined || !this.ground.covers(organisation)) return unknown(text);
    return others.length === 0 ? organisation : ambiguous(text, [organisation, ...others]);
  }
}

const unknown = (text: string): Unmatched => ({
  text,
  code: 'BUSINESS_RESULTS.ORGANISATION_UNKNOWN',
  sentence: {
    en: `"${text}" is on the roster of the cycle under no such name or id, or is not yours to enter. Write it as on the roster.`,
    zh: `本周期名单中没有“${text}”，或不在您的范围内；请按名单上的名称或编号填写。`,
  },
});

const ambiguous = (text: string, found: readonly RosterOrganisation[]): Unmatched => {
  const ids = found.map(({ organisationId }) => organisationId);
  return {
    text,
    code: 'BUSINESS_RESULTS.ORGANISATION_AMBIGUOUS',
    sentence: {
      en: `Several organisations are called "${text}": write one of the ids ${ids.join(', ')} instead.`,
      zh: `名单中有多个“${text}”，请改写其中一个的编号：${ids.join('、')}。`,
    },
  };
};
