// Sentences of invented reports by topic. `{slot}` is filled, `[one|another]` chosen, and a content goes into any of the ways
// to say it. Choices stand close together, so that two reports of a topic share few runs of words.

export interface Topic {
  readonly headlines: readonly string[];
  /** What is said to be so: no capital, no stop. */
  readonly contents: readonly string[];
  /** Whole sentences in the report's own voice. */
  readonly told: readonly string[];
}

const lines = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);

export const TOPICS: readonly Topic[] = [
  {
    headlines: lines(`
      {people} troops to leave {city} by {month}
      {country} [weighs|debates|rejects] foreign troops near {city}
      Army [moves|sends] {number} {unit} [to|towards] {city}`),
    contents: lines(`
      [about|some|more than] {hundreds} {people} troops [will leave|are to leave|must leave] {city} by {deadline}
      {hundreds} [soldiers|troops] would [stay|remain] in {country} [until {deadline}|for {number} months|without a date]
      no [decision|order] to withdraw from {city} had been [made|given|signed]
      the [army|government] had [agreed|not agreed] to let {people2} forces [stay|cross|land] in {country}
      {number} {unit} had [already left|reached|crossed into] {country2} [by road|by air|through {city2}]
      {country} [would not permit|had permitted|never permitted] foreign [bases|forces] [near|around|outside] {city}
      the withdrawal from {country} [would be complete|would begin|must end] [by {deadline}|within {number} weeks]
      [{hundreds} fighters|{number} {unit}] were [still present|gathered|dug in] [near|around] {city}`),
    told: lines(`
      [On {day}|Before dawn|Late on {day}], {number} {unit} [moved|drove|were flown] from {city} to {city2}.
      [About|Roughly|At least] {hundreds} {people} [troops|soldiers] [are|remain|were stationed] in {city}[.|, down from {hundreds} in {month}.]
      A convoy of {number} trucks [left|crossed] {city2} [at noon|overnight|on {day}] under [escort|fire|heavy guard].`),
  },
  {
    headlines: lines(`
      {country} and {country2} [resume|break off|near the end of] talks in {city3}
      {people} envoy [hopeful|gloomy] over {subject}`),
    contents: lines(`
      the talks with {country2} on {subject} would [resume|be put off|move to {city3}] [on {day}|in {month}|by {deadline}]
      {country} had [accepted|rejected|not yet answered] the [offer|draft|demand] from {country2}
      an agreement on {subject} was [within reach|far away|ready for signature]
      [both sides|the two delegations|neither side] had [agreed to|given up|backed away from] {subject}
      {country2} [must|had to|was expected to] [answer|sign|withdraw its claim] by {deadline}
      [trust|patience|goodwill] between {city} and {city2} had [run out|grown|been tested]`),
    told: lines(`
      Delegations [met|sat] for {number} hours [in {city3}|behind closed doors] on {day}.
      [Earlier|A previous] talks [collapsed|stalled] in {month} over {subject}.`),
  },
  {
    headlines: lines(`
      [Strike|Walkout] [halts|slows] [trains|ports|mines] in {country}
      {people} [dockers|teachers|miners] [reject|accept] {percent} percent offer`),
    contents: lines(`
      [members|workers|drivers] would [strike|stay out|return to work] [until {deadline}|from {day}|for {number} days]
      the [offer|rise] of {percent} percent was [an insult|fair|all that there was]
      [wages|hours|pensions] had [fallen|not kept up|worsened] since {year}
      {hundreds} [jobs|posts] at the [port|plant|depot] in {city} would [go|be kept|be moved to {city2}]
      the [courts|government|employers] [could not|might|would] [end|outlaw|wait out] the strike`),
    told: lines(`
      [Trains|Ferries|Buses] between {city} and {city2} [stood still|ran hourly|were cut] on {day}.
      The [union|federation] has [about|some] {thousands} members in {country}.`),
  },
  {
    headlines: lines(`
      [Floods|Storms|Landslides] [cut off|kill {number} in] {city}
      Aid [slow|on its way] to [flooded|shattered] {country}`),
    contents: lines(`
      [at least {hundreds} people|{number} villages|{thousands} families] were [cut off|without water|waiting for tents]
      [food|fuel|medicine] would [reach|run out in] {city} [by {deadline}|within {number} days]
      the [dam|river|bridge] [above|below|outside] {city} had [held|burst|been repaired in {year}]
      [the army|{country2}] had [promised|sent|withheld] [helicopters|engineers|{number} aircraft]
      the [damage|cost] would [exceed|come to] {hundreds} million dollars`),
    told: lines(`
      [Rain|Wind|Mud] [closed|washed away] the road from {city} to {city2} on {day}.
      [More than|Nearly] {thousands} people [sleep|shelter] in [schools|barracks|stadiums] [around|in] {city}.`),
  },
  {
    headlines: lines(`
      {country} [to vote|votes] in {month}
      [Recount|Delay] [demanded|ordered] in {people} election`),
    contents: lines(`
      the [vote|election|count] would [be held|be over|be repeated] [by {deadline}|in {month}|on {day}]
      [turnout|support] in {city} had [fallen to|risen to|stood at] {percent} percent
      [ballots|lists|machines] from {number} districts [were missing|had been altered|were sound]
      the [opposition|ruling party] [would not accept|accepted|had bought] the result
      {country2} had [not interfered|paid for advertisements|sent {number} observers]`),
    told: lines(`
      Polls [opened|closed] in {city} at [dawn|six|noon] on {day}.
      [Some|About] {thousands} people [are registered|voted] in {country}.`),
  },
  {
    headlines: lines(`
      Court in {city} [frees|jails|hears] former {office}
      {people} judges [strike down|uphold] [tax|security|press] law`),
    contents: lines(`
      the [accused|defendant|company] had [never taken|returned|hidden] {hundreds} million dollars
      the [appeal|trial|inquiry] must [end|begin|be heard] by {deadline}
      [the evidence|a key witness|the ledger of payments] had been [withheld|misread|forged]
      the [law|decree|sentence] of {year} was [unconstitutional|too harsh|still in force]
      {country2} would [extradite|shelter|question] [him|her|the banker] [within {number} weeks|if asked]`),
    told: lines(`
      [Prosecutors|Judges] in {city} [sat|ruled] [for {number} hours|on {day}|in private].
      The case [began|was reopened] in {month} {year}.`),
  },
  {
    headlines: lines(`
      {country} [raises|cuts] [rates|taxes|subsidies]
      [Budget|Pipeline|Grain] deal [divides|unites] {people} cabinet`),
    contents: lines(`
      [inflation|unemployment|growth] would [reach|fall to|stay near] {percent} percent [by {deadline}|next year|in {month}]
      the [pipeline|railway|grid] from {city} to {city2} would [open|be finished|be sold] by {deadline}
      {country2} had [bought|refused|delayed] {hundreds} [shipments|tons|barrels] of [grain|gas|copper]
      [the central bank|the cabinet|no minister] had [approved|discussed|ruled out] [a loan|new taxes|controls]
      [prices|debts|reserves] in {country} were [falling|out of hand|better than {number} months ago]`),
    told: lines(`
      [Shares|Bonds|The currency] [fell|rose] {percent} percent in {city} on {day}.
      The [treasury|company] [owes|spent] {hundreds} million dollars [in {year}|since {month}].`),
  },
];

/** What is talked about. */
export const SUBJECTS = lines(`
  the border crossings
  fishing rights
  prisoners
  water from the river
  the ceasefire
  overflights
  a customs union
  the return of refugees
  nuclear inspections
  the island`);

/** Soldiers and what carries them. */
export const UNITS = lines('battalions\ntank crews\npatrol boats\nhelicopters\nengineers\nborder guards');

/** A person says it. `{says}` is a way of saying, `{content}` what is said. */
export const SAYINGS = lines(`
  {office} {name} {says} that {content}.
  {office} {last} {says} {content}.
  {name}, {role}, {says} that {content}.
  According to {unnamed}, {content}.
  {Unnamed} said {content}, but {last} [denied|disputed|would not confirm] that {content2}.
  “{Content},” {last} said[.| on {day}.]
  {Content}, {last} {says}.
  {last} [did not say|doubted] whether {content}.
  {Unnamed} {says} that {content}, and that {content2}.
  [He|She] said that {content}.`);
