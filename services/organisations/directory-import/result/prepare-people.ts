import { orderFor, type DomainError } from '@kaoping/event-sourcing';
import { GivePersonCodes } from '../../people/decider/person-codes.commands.ts';
import { personCodesDecider } from '../../people/decider/person-codes.decider.ts';
import { DescribePerson, RegisterPerson } from '../../people/decider/person.commands.ts';
import type { RegisteredPerson } from '../../people/decider/person.state.ts';
import type { PersonDetails } from '../../people/result/person-facts.ts';
import { foldPeople, personOfCode, type FoldedPeople } from './fold-people.ts';
import type { ImportGround, PreparedRows } from './import-ground.ts';
import type { PreviewRow } from './import-preview.ts';
import type { ImportProblem } from './import-problem.ts';
import { PersonTrial, refusalOf } from './person-trial.ts';
import { readPeople, type PersonRow } from './read-people.ts';

/** Compares a table of people with the directory. People are known by their codes. */
export const preparePeople = async (ground: ImportGround): Promise<PreparedRows> => {
  const folded = await foldPeople(ground.ledger);
  const planner = new PeoplePlanner(ground, folded);
  const rows = readPeople(ground.lines, ground.reader).flatMap((row) => planner.add(row));
  const { tenantId, commandId } = ground.metadata;
  const give = new GivePersonCodes(ground.metadata, { people: planner.codes });
  return {
    rows,
    problems: planner.problems,
    warnings: [],
    revision: folded.position,
    isDone: folded.commandIds.has(commandId),
    orders: [orderFor(personCodesDecider, tenantId, give), ...planner.trial.orders()],
  };
};

class PeoplePlanner {
  readonly problems: ImportProblem[] = [];
  readonly codes: { readonly code: string; readonly personId: string }[] = [];
  readonly trial: PersonTrial;

  constructor(
    private readonly ground: ImportGround,
    private readonly folded: FoldedPeople,
  ) {
    this.trial = new PersonTrial(ground.metadata, folded.people);
  }

  add(row: PersonRow): readonly PreviewRow[] {
    const known = personOfCode(this.folded, row.code);
    return known === undefined ? this.register(row) : this.describe(row, known);
  }

  /** The id of a new person is the code, so that the same table always leads to the same ids. */
  private register({ line, code, ...details }: PersonRow): readonly PreviewRow[] {
    const { metadata } = this.ground;
    const personId = this.folded.people.has(code) ? `${code}:${code}` : code;
    const data = { people: [{ code, personId }] };
    const refusal =
      refusalOf(() => personCodesDecider.decide(new GivePersonCodes(metadata, data), this.folded.codes)) ??
      this.trial.try(personId, new RegisterPerson(metadata, { personId, code, ...details }));
    if (refusal) return this.refuse(line, refusal);
    this.codes.push({ code, personId });
    return [{ line, code, name: details.name, fate: 'new', changes: [] }];
  }

  /** What the table leaves empty stays as it is known. */
  private describe(
    { line, code, ...given }: PersonRow,
    { personId, details }: RegisteredPerson,
  ): readonly PreviewRow[] {
    const fields: readonly (keyof PersonDetails)[] = ['name', 'gender', 'phone', 'joinedOn'];
    const changes = fields.filter((field) => given[field] !== undefined && given[field] !== details[field]);
    const row = { line, code, name: given.name, changes };
    if (changes.length === 0) return [{ ...row, fate: 'unchanged' }];
    const command = new DescribePerson(this.ground.metadata, { ...details, ...given, personId });
    const refusal = this.trial.try(personId, command);
    return refusal ? this.refuse(line, refusal) : [{ ...row, fate: 'changed' }];
  }

  private refuse(line: number, { code, sentence }: DomainError): readonly PreviewRow[] {
    this.problems.push({ line, code, sentence });
    return [];
  }
}
