/**
 * Characters of rows, as JSON, that all builds which grow in this process hold in memory together; as objects they
 * take a few times as many bytes.
 */
const HELD_CHARACTERS = 48_000_000;

/** Shares the memory of the process out to the builds that grow in it. */
export class GrowthShare {
  private growing = 0;

  constructor(private readonly characters = HELD_CHARACTERS) {}

  /** Another build grows from now on; returns what ends that. */
  begin(): () => void {
    this.growing += 1;
    let isOver = false;
    return () => {
      if (!isOver) this.growing -= 1;
      isOver = true;
    };
  }

  /** What one of them may hold, in characters. */
  each(): number {
    return this.characters / Math.max(1, this.growing);
  }
}
