/** A cookie that a resolver wants to go out with the answer. How it is guarded is for the edge to say. */
export interface ResponseCookie {
  readonly name: string;
  /** Empty to take the cookie back. */
  readonly value: string;
  /** The instant from which the browser forgets it. */
  readonly expiresAt: string;
}
