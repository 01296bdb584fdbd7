// English words for armed forces. A noun counts as a force by itself (*troops*), as one where its noun phrase says so
// (*military units*), or not at all.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns that mean an armed force or its people wherever they stand. */
export const FORCE_NOUNS = set(`
  troop soldier fighter militia militiaman militant rebel insurgent jihadist jihadi guerrilla gunman paramilitary
  army military marine infantry brigade battalion regiment division platoon squadron garrison contingent commando
  peacekeeper combatant mercenary legionnaire serviceman servicewoman reservist ranger paratrooper sniper warplane
  warship fleet navy airman armour armor convoy cavalry artillery tank bomber gunship destroyer frigate carrier
  submarine extremist islamist separatist loyalist guardsman draftee conscript janjaweed troops gendarme gendarmerie
  forces weaponry
`);

/** Nouns that mean one where a force, a nationality or a word of war goes with them. */
export const POSSIBLE_FORCE_NOUNS = set(`
  force unit group personnel man adviser advisor ally partner proxy coalition side police officer team member element
  detachment column aircraft jet plane helicopter ship vessel vehicle drone missile equipment hardware weapon asset
  operative terrorist defender opposition regime alliance patrol remnant supporter trainer contractor instructor
  nation country power band cell faction clan tribe wing corps guard number contingent volunteer recruit regular irregular foreigner boot truck lorry humvee flotilla crew
  gunner howitzer battery observer gang
`);

/** Words that make no force of a convoy, a ship or a corps when they stand before it. */
export const PEACEFUL_WORDS = set(
  'aid relief humanitarian medical food civilian refugee rescue cross crescent merchant fishing press diplomatic wedding funeral',
);

/** Words that make a force of such a noun when they stand before it. */
export const WAR_WORDS = set(`
  military armed special heavy army security ground air naval combat rebel militia jihadist insurgent government regime
  opposition coalition allied foreign peacekeeping border defense defence troop elite fighting proxy backed led loyal
  guerrilla paramilitary tactical battle armored armoured pro-government anti-government pro-regime islamist extremist
`);

/** Armed groups and alliances by name, in small letters without an article. */
export const ARMED_GROUPS = set(`
  isis isil daesh sdf ypg ypj pkk pyd hts hezbollah hizbollah hizbullah hamas taliban al-qaida al-qaeda qaida qaeda
  nato peshmerga houthis houthi al-shabaab shabaab boko farc irgc quds fsa nusra al-nusra wagner idf ira eta ltte
  unifil monusco minusma amisom isaf kfor
`);

/** Places that a force holds. */
export const STRONGHOLD_NOUNS = set(`
  stronghold bastion enclave pocket redoubt foothold base outpost garrison hideout position checkpoint headquarters
  barracks airbase camp post fiefdom heartland launchpad holdout facility refuge haven sanctuary hideaway
`);

/** Nouns for a state of being somewhere or of ruling there. */
export const PRESENCE_NOUNS = set('presence occupation control grip hold footprint');

/** Heads of state and of government, and what is theirs, can stand for their forces: *Erdoğan invaded*. */
export const POWER_NOUNS = set(
  'country state government regime nation power administration kingdom republic',
);

/** Nouns of people that are never an armed force. */
export const CIVILIANS = set(`
  civilian refugee detainee diplomat worker child woman family resident villager journalist prisoner captive hostage
  politician lawmaker senator minister ambassador migrant people population inhabitant victim doctor patient aid
  delegation official envoy bride wife orphan
`);

/** Common nouns for ground that a force can be on, enter or leave. */
export const PLACE_NOUNS = set(`
  country city town village province region area border territory airbase base airport capital district north
  south east west north-east north-west northeast northwest south-east south-west desert countryside enclave
  zone valley neighbourhood mountain ground soil position post outpost part swath portion land landmass redoubt
  facility crossing suburb outskirts bank river road side coast island camp field frontline front line
  checkpoint there airspace water waters sky port peninsula island strait highway square plain shore hill quarter
  outskirt hinterland interior coastline ridge bridge
`);
