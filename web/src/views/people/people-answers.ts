// The answers of the API about actors, by the names that the views have for their parts.
import type { ActorAnswer } from '../../../../src/serve/contract/actors.ts';

/** One actor's page. */
export type ActorPage = ActorAnswer;

/** What is answered to one question, by day. */
export type Position = ActorPage['positions'][number];

/** An answer to a question, and what it was before, where it turns. */
export type PositionAnswer = Position['answers'][number];

/** Where forces of the actor are said to be. */
export type Presence = ActorPage['presence'][number];
