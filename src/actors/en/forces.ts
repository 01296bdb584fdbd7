// Nouns for armed forces, in classes: nouns of one class and one side name one force within a report (*US troops*,
// *US soldiers*, *the US military*). The order within a class is the order in which an actor's name is chosen.

export const FORCE_CLASSES: Readonly<Record<string, readonly string[]>> = {
  army: [
    'military',
    'armed forces',
    'army',
    'forces',
    'troops',
    'soldiers',
    'servicemen',
    'personnel',
    'force',
    'troop',
  ],
  irregular: [
    'militias',
    'militia',
    'fighters',
    'militants',
    'rebels',
    'insurgents',
    'jihadists',
    'gunmen',
    'extremists',
    'combatants',
    'terrorists',
    'guerrillas',
    'paramilitaries',
    'mercenaries',
    'proxies',
    'militiamen',
    'guards',
  ],
  air: [
    'air force',
    'warplanes',
    'jets',
    'aircraft',
    'planes',
    'helicopters',
    'bombers',
    'drones',
    'airforce',
  ],
  navy: ['navy', 'warships', 'marines', 'ships', 'fleet'],
  special: ['special forces', 'commandos', 'special operations forces'],
  police: ['police', 'policemen', 'gendarmerie', 'gendarmes'],
  security: ['security forces', 'security services', 'intelligence services', 'intelligence'],
  peacekeepers: ['peacekeepers'],
  units: [
    'convoys',
    'convoy',
    'units',
    'unit',
    'battalion',
    'battalions',
    'brigade',
    'brigades',
    'division',
    'divisions',
    'regiment',
    'battlegroup',
  ],
};

/** Words before a force noun that change nothing of whose it is. */
export const PLAIN_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'the a an its their his our more most all some many few several other remaining additional new own ground regular ' +
    'government regime state combat active-duty ' +
    'armed national deployed elite local fleeing advancing retreating withdrawing departing'
  ).split(' '),
);
