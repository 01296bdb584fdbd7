// What answers call actors, places and questions: as alerts do.
export { actorLabel, placeLabel, questionLabel } from '../../ledger/labels.ts';
