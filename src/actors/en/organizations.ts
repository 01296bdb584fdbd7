// Bodies that news names in several ways, with the country whose they are: seats of governments, ministries and
// agencies, alliances, armed groups and parties. The first name is the one an actor is shown by.

import type { ActorEntry } from '../actor-entry.ts';

export type BodyKind = 'government' | 'force' | 'organization';

/** A body and its names. `bare` ones may be written without capitals elsewhere; all are matched as written. */
export interface Body {
  readonly kind: BodyKind;
  readonly names: readonly string[];
  /** ISO code of the country it belongs to. */
  readonly country?: string;
  /** Whose it is, and the entry that it is, where a file of the user's own says so. */
  readonly side?: string;
  readonly entry?: ActorEntry;
}

const TABLE = `
government|White House|US
government|Kremlin|RU
government|Downing Street,No 10,No. 10,Number 10|GB
government|Whitehall|GB
government|Élysée,Elysée,Elysee,Élysée Palace|FR
organization|Pentagon,US Department of Defense,Department of Defense,Defense Department,US Defense Department|US
organization|State Department,US State Department,state department,US state department,Foggy Bottom|US
organization|Foreign Office,Foreign and Commonwealth Office,FCO|GB
organization|Ministry of Defence,MoD|GB
organization|Treasury|
organization|Department of Justice,Justice Department,DoJ|US
organization|Department of Homeland Security,DHS|US
organization|Central Intelligence Agency,CIA|US
organization|Federal Bureau of Investigation,FBI|US
organization|National Security Agency,NSA|US
organization|National Security Council,NSC|US
organization|US Congress,Congress,Capitol Hill|US
organization|US Senate,Senate|US
organization|House of Representatives|US
organization|House of Commons,Commons|GB
organization|MI5|GB
organization|MI6,Secret Intelligence Service|GB
organization|Home Office|GB
organization|Scotland Yard,Metropolitan police,Metropolitan Police,Met police|GB
force|US Central Command,Central Command,Centcom,CentCom,CENTCOM|US
force|US European Command,European Command,Eucom|US
force|US Africa Command,Africa Command,Africom|US
force|US Navy,US navy|US
force|US Air Force,US air force|US
force|Royal Air Force,RAF|GB
force|Royal Navy|GB
force|Israel Defense Forces,Israel Defence Forces,Israeli Defense Forces,Israeli Defence Forces,IDF|IL
organization|Mossad|IL
organization|Knesset|IL
force|Revolutionary Guards,Revolutionary Guard,Islamic Revolutionary Guard Corps,Islamic Revolutionary Guards Corps,IRGC,Iranian Revolutionary Guards,Iranian Revolutionary Guard|IR
force|Quds Force|IR
organization|Duma|RU
force|Wagner,Wagner group,Wagner Group|RU
organization|United Nations,UN,U.N.|
organization|UN security council,UN Security Council,Security Council,security council|
organization|UNHCR,UN refugee agency|
organization|Unicef,UNICEF|
organization|World Health Organization,World Health Organisation,WHO|
organization|Nato,NATO,North Atlantic Treaty Organization|
organization|European Union,EU|
organization|European Commission|
organization|Arab League,League of Arab States|
organization|African Union|
organization|OPCW,Organisation for the Prohibition of Chemical Weapons,Organization for the Prohibition of Chemical Weapons|
organization|International Atomic Energy Agency,IAEA|
organization|International Monetary Fund,IMF|
organization|World Bank|
organization|Red Cross,International Committee of the Red Cross,ICRC|
organization|Red Crescent,Syrian Arab Red Crescent,Sarc|
organization|Amnesty International,Amnesty|
organization|Human Rights Watch,HRW|
organization|Médecins Sans Frontières,MSF,Doctors Without Borders|
organization|Syrian Observatory for Human Rights,Observatory,SOHR|
organization|White Helmets,Syrian Civil Defence|
organization|Associated Press,AP|
organization|Agence France-Presse,AFP|
organization|Reuters|
organization|Sana,SANA,Syrian Arab News Agency|SY
organization|Anadolu,Anadolu Agency,Anadolu news agency|TR
organization|Tass,TASS|RU
organization|New York Times|
organization|Washington Post|
organization|Wall Street Journal|
organization|Guardian|
organization|BBC|
organization|CNN|
organization|Al Jazeera,Al-Jazeera|
force|Islamic State,Isis,ISIS,Isil,ISIL,IS,Daesh,Da'esh,Daesh group,Islamic State group,Islamic State of Iraq and Syria,Islamic State of Iraq and the Levant|
force|al-Qaida,al-Qaeda,Al-Qaida,Al-Qaeda,al Qaeda,al Qaida,Al Qaeda|
force|Hayat Tahrir al-Sham,HTS,Nusra Front,al-Nusra Front,Jabhat al-Nusra,al-Nusra|
force|Ahrar al-Sham|
force|Syrian Democratic Forces,SDF|
force|YPG,People's Protection Units,People’s Protection Units,Kurdish People's Protection Units|
force|YPJ,Women's Protection Units,Women’s Protection Units|
force|PKK,Kurdistan Workers' party,Kurdistan Workers’ party,Kurdistan Workers' Party,Kurdistan Workers’ Party,Kurdistan Workers party|
organization|PYD,Democratic Union party,Democratic Union Party|
force|Free Syrian Army,FSA,Free Syrian army|
force|Syrian National Army,SNA|
force|peshmerga,Peshmerga|
force|Popular Mobilisation Forces,Popular Mobilization Forces,PMF,Hashd al-Shaabi,Popular Mobilisation Units,Popular Mobilization Units|IQ
force|Hezbollah,Hizbollah,Hizbullah|
force|Hamas|
force|Islamic Jihad,Palestinian Islamic Jihad|
force|Houthis,Houthi,Houthi rebels|
force|Taliban|
force|Haqqani network|
force|Boko Haram|
force|al-Shabaab,Al-Shabaab,al-Shabab,al Shabab|
force|Lashkar-e-Taiba|
organization|Fatah|
organization|Muslim Brotherhood|
organization|Palestinian Authority|PS
organization|Kurdistan Regional Government,KRG|IQ
organization|Republicans|US
organization|Democrats|US
organization|AKP,Justice and Development party|TR`;

export const BODIES: readonly Body[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [kind = '', names = '', country = ''] = line.split('|');
    return {
      kind: kind as BodyKind,
      names: names.split(','),
      ...(country === '' ? {} : { country }),
    };
  });
