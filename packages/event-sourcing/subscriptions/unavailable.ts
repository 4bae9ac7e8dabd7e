/** A store or a network failed, and no event is to blame: worth another try, for as long as it takes. */
export class Unavailable extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'Unavailable';
  }
}

/** Runs `work` and reports any failure of it as {@link Unavailable}. */
export const orUnavailable = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw new Unavailable(what, error);
  }
};
