/** Waits, unless told to stop. Resolves early, without error, when the signal aborts. */
export type Sleep = (durationMs: number, signal?: AbortSignal) => Promise<void>;
